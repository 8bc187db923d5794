package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqEngagementRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired private EngagementRepository engagements;
    @Autowired private TestTenants testTenants;
    @Autowired private IdGenerator ids;

    private Engagement engage(
            TenantScope tenant, @Nullable Instant until, Engagement.@Nullable Pause pause) {
        var engagement =
                new Engagement(
                        new EngagementId(ids.next()),
                        1,
                        testTenants.firm(),
                        "All",
                        "Signed",
                        NOW.minus(Duration.ofDays(1)),
                        until,
                        null,
                        null,
                        pause,
                        null);
        engagements.insert(tenant, engagement);
        return engagement;
    }

    @Test
    void onlyWhatHasNoEndAndIsNotPausedLasts() {
        var alder = testTenants.tenant();
        engage(testTenants.tenant(), null, null);
        engage(alder, NOW.plus(Duration.ofDays(9)), null);
        engage(alder, null, new Engagement.Pause(NOW, testTenants.person(), "Unpaid"));
        assertThat(engagements.hasLasting(alder, null)).isFalse();

        var lasting = engage(alder, null, null);
        assertThat(engagements.hasLasting(alder, null)).isTrue();
        assertThat(engagements.hasLasting(alder, lasting.id())).isFalse();
    }
}
