package dev.triennium.scheduler.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.file.Draft;
import dev.triennium.domain.file.ExpiredFiles.Expired;
import dev.triennium.domain.file.FileCheckService;
import dev.triennium.domain.file.FileChecks;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileOwner;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FileCheckSweepTest {

    private static final Instant NOW = Instant.parse("2029-03-01T06:00:00Z");
    private static final TenantId TENANT = new TenantId(new UUID(7, 7));

    private final Checks checks = new Checks();
    private final Store store = new Store();

    @Test
    void aFileThatNobodyCanAskForHoldsUpNoOther() {
        store.unanswered.addAll(Set.of(1L, 3L));

        run(files(5));

        assertThat(checks.checked).containsExactly(2L, 4L, 5L);
    }

    @Test
    void aStoreThatIsAwayIsLeftAlone() {
        store.unanswered.addAll(files(20));

        run(files(20));

        assertThat(store.asked).hasSize(5);
        assertThat(checks.checked).isEmpty();
    }

    private void run(List<Long> files) {
        checks.unchecked.addAll(files);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var service =
                new FileCheckService(
                        checks,
                        new Kept(),
                        store,
                        new TenantTransactions() {
                            @Override
                            public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                                return work.get();
                            }
                        },
                        clock);
        new FileCheckSweep(
                        checks,
                        service,
                        new JobScopes(),
                        clock,
                        new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class))
                .run();
    }

    private static List<Long> files(int count) {
        var files = new ArrayList<Long>();
        for (var each = 1L; each <= count; each++) {
            files.add(each);
        }
        return files;
    }

    private static final class Checks implements FileChecks {

        private final List<Long> unchecked = new ArrayList<>();
        private final List<Long> checked = new ArrayList<>();

        @Override
        public List<Expired<KeptFileId>> listUnchecked(Instant since, int limit) {
            return unchecked.stream()
                    .map(
                            each ->
                                    new Expired<>(
                                            TENANT,
                                            ZoneOffset.UTC,
                                            new KeptFileId(new UUID(0, each))))
                    .toList();
        }

        @Override
        public int countMissing() {
            return 0;
        }

        @Override
        public Map<Ref<KeptFileId>, Instant> listMissing(
                TenantScopes scopes, Collection<Ref<KeptFileId>> files) {
            return Map.of();
        }

        @Override
        public void update(
                TenantScope scope,
                KeptFileId id,
                Instant checkedAt,
                @Nullable Instant missingSince) {
            checked.add(id.value().getLeastSignificantBits());
        }
    }

    private static final class Store implements FileStore {

        private final Set<Long> unanswered = new HashSet<>();
        private final List<Long> asked = new ArrayList<>();

        @Override
        public boolean holds(TenantScope scope, StoredFile file) throws IOException {
            asked.add(file.size());
            if (unanswered.contains(file.size())) {
                throw new IOException("No answer");
            }
            return true;
        }

        @Override
        public StoredFile put(TenantScope scope, FileKey key, Draft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(TenantScope scope, FileKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(TenantScope scope, FileKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deleteAll(TenantScope scope) {
            throw new UnsupportedOperationException();
        }
    }

    /// The size of a file is its number.
    private static final class Kept implements KeptFileRepository {

        @Override
        public Optional<KeptFile> find(TenantScope scope, KeptFileId id) {
            return Optional.of(
                    new KeptFile(
                            id,
                            new FileOwner("Evidence", new UUID(1, 1)),
                            "record.pdf",
                            FileType.PDF,
                            new StoredFile(
                                    FileKey.of(TENANT, id.value()),
                                    id.value().getLeastSignificantBits(),
                                    "0".repeat(64)),
                            new PersonId(new UUID(2, 2)),
                            NOW,
                            null));
        }

        @Override
        public Optional<KeptFile> lock(TenantScope scope, KeptFileId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<UUID, List<KeptFile>> list(
                TenantScope scope, String ownerType, Collection<UUID> owners) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void insert(TenantScope scope, KeptFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(TenantScope scope, KeptFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(TenantScope scope, KeptFileId id) {
            throw new UnsupportedOperationException();
        }
    }
}
