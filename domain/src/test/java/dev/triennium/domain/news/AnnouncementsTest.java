package dev.triennium.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(9, 1)), ZoneOffset.UTC);
    private static final UUID ID = new UUID(1, 1);
    private static final List<UUID> PARTS = List.of(new UUID(2, 1), new UUID(2, 2));

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Announcement> first = new ArrayList<>();
    private final List<Announcement> second = new ArrayList<>();
    private final Announcements announcements =
            new Announcements(
                    new TenantTransactions() {
                        @Override
                        public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                            return work.get();
                        }

                        @Override
                        public void afterCommit(TenantScope scope, Runnable work) {
                            waiting.add(work);
                        }
                    },
                    List.of(first::add, second::add));

    @Test
    void allListenersAreToldOnceTheChangeIsCommitted() {
        announcements.announce(SCOPE, "Certification", ID, 7);
        assertThat(first).isEmpty();
        waiting.forEach(Runnable::run);
        assertThat(first)
                .containsExactly(
                        new Announcement(
                                SCOPE.tenant(), "Certification", ID, 7, null, List.of(), null));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatChangedTogetherIsSaidOnce() {
        announcements.announce(SCOPE, "Assessment", ID, 1, "ANSWERED", PARTS);
        waiting.forEach(Runnable::run);
        assertThat(first)
                .singleElement()
                .returns(PARTS, Announcement::parts)
                .returns("ANSWERED", Announcement::kind);
    }
}
