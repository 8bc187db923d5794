package dev.triennium.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptFileServiceTest {

    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final PersonId ANNA = new PersonId(new UUID(8, 1));
    private static final PersonId OTHER = new PersonId(new UUID(8, 2));
    private static final FileOwner OWNER = new FileOwner("Audit", new UUID(7, 1));
    private static final byte[] TEXT = "What was seen".getBytes(StandardCharsets.UTF_8);

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final InMemoryUploads world = new InMemoryUploads();
    private final InMemoryKeptFiles kept = new InMemoryKeptFiles();
    private final List<String> audited = new ArrayList<>();
    private final AtomicLong lastId = new AtomicLong();
    private final TenantTransactions transactions =
            new TenantTransactions() {
                @Override
                public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                    return work.get();
                }
            };
    private final UploadService uploads =
            new UploadService(
                    world,
                    new UploadPurposes(List.of(new Evidence())),
                    InMemoryUploads.DRAFTS,
                    world,
                    _ -> new VirusScan.Clean(),
                    transactions,
                    (_, _, _, work) -> work.get(),
                    (_, type, _, _, _) -> audited.add(type),
                    () -> new UUID(1, lastId.incrementAndGet()),
                    new MovableClock());
    private final KeptFileService service =
            new KeptFileService(
                    kept,
                    uploads,
                    world,
                    transactions,
                    (_, type, _, _, _) -> audited.add(type),
                    () -> new UUID(1, lastId.incrementAndGet()),
                    new MovableClock());

    private record Evidence() implements UploadPurpose {

        static final String NAME = "EVIDENCE";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Permission permission() {
            return Permission.ANSWER;
        }

        @Override
        public Set<FileType> types() {
            return Set.of(FileType.TEXT, FileType.PDF);
        }

        @Override
        public int maxBytes() {
            return 1_000;
        }
    }

    private static final class InMemoryKeptFiles implements KeptFileRepository {

        private final Map<KeptFileId, KeptFile> files = new HashMap<>();

        @Override
        public Optional<KeptFile> find(TenantScope scope, KeptFileId id) {
            return Optional.ofNullable(files.get(id));
        }

        @Override
        public Optional<KeptFile> lock(TenantScope scope, KeptFileId id) {
            return find(scope, id);
        }

        @Override
        public Map<UUID, List<KeptFile>> list(
                TenantScope scope, String ownerType, Collection<UUID> owners) {
            return files.values().stream()
                    .filter(file -> file.owner().type().equals(ownerType))
                    .filter(file -> owners.contains(file.owner().id()))
                    .collect(Collectors.groupingBy(file -> file.owner().id()));
        }

        @Override
        public void insert(TenantScope scope, KeptFile file) {
            files.put(file.id(), file);
        }

        @Override
        public void update(TenantScope scope, KeptFile file) {
            files.put(file.id(), file);
        }

        @Override
        public void delete(TenantScope scope, KeptFileId id) {
            files.remove(id);
        }
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static TenantScope scope(PersonId person) {
        var grants =
                new GrantRepository() {
                    @Override
                    public Map<TenantId, List<TenantGrant>> list(
                            PersonId asked, Set<TenantId> tenants, Instant at) {
                        return Map.of(
                                ALDER,
                                List.of(
                                        new TenantGrant(
                                                ALDER,
                                                ZoneOffset.UTC,
                                                Role.EMPLOYEE,
                                                null,
                                                false)));
                    }

                    @Override
                    public Optional<Role> findFirmRole(PersonId asked, FirmId firm, Instant at) {
                        return Optional.empty();
                    }
                };
        var access =
                new Authorizer(grants, Clock.systemUTC())
                        .authorize(new Caller(person, "subject"), ALDER, Permission.ANSWER, "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private UploadId sent() throws IOException {
        var announcement = new AnnouncedFile(Evidence.NAME, "seen.txt", null);
        var id = uploads.prepare(scope(ANNA), announcement, null).id();
        assertThat(uploads.receive(scope(ANNA), id, null, new ByteArrayInputStream(TEXT)))
                .isInstanceOf(UploadReception.Stored.class);
        return id;
    }

    private KeptFile keep(UploadId upload, @Nullable Instant until) {
        return service.keep(scope(ANNA), upload, Evidence.NAME, "uploadId", OWNER, until);
    }

    @Test
    void whatIsKeptHasItsOwnerAndItsHashAndOutlivesItsUpload() throws IOException {
        var upload = sent();
        var file = keep(upload, null);
        assertThat(file.owner()).isEqualTo(OWNER);
        assertThat(file.fileName()).isEqualTo("seen.txt");
        assertThat(file.type()).isEqualTo(FileType.TEXT);
        assertThat(file.file().sha256())
                .isEqualTo("b4960023321669b65fef35c5928d44a7e22c494ecec892ecda6b6cc0fb6a1aaf");
        now = now.plus(Duration.ofDays(1_000));
        uploads.discard(scope(ANNA), upload);
        service.discard(scope(ANNA), file.id());
        try (var in = service.open(scope(ANNA), file)) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
        }
        assertThat(kept.files.values()).containsExactly(file);
        assertThat(audited).containsExactly("Upload", "Upload", "Upload", OWNER.type());
    }

    @Test
    void anUploadIsKeptOnceAndByWhoeverSentIt() throws IOException {
        var upload = sent();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.keep(
                                        scope(OTHER),
                                        upload,
                                        Evidence.NAME,
                                        "uploadId",
                                        OWNER,
                                        null));
        keep(upload, null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> keep(upload, null))
                .satisfies(e -> assertThat(e.path()).containsExactly("uploadId"));
        assertThat(kept.files).hasSize(1);
    }

    @Test
    void whatWasNotSentOrForAnotherPurposeIsNotKept() throws IOException {
        var announcement = new AnnouncedFile(Evidence.NAME, "seen.txt", null);
        var prepared = uploads.prepare(scope(ANNA), announcement, null).id();
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> keep(prepared, null));
        var upload = sent();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.keep(scope(ANNA), upload, "LOGO", "logoId", OWNER, null));
    }

    @Test
    void afterItsTimeAFileIsThrownAwayWithItsContent() throws IOException {
        var file = keep(sent(), now.plus(Duration.ofDays(365)));
        service.discard(scope(ANNA), file.id());
        assertThat(world.contents).hasSize(1);
        now = now.plus(Duration.ofDays(365));
        service.discard(scope(ANNA), file.id());
        assertThat(world.contents).isEmpty();
        assertThat(kept.files).isEmpty();
    }

    @Test
    void whatItsOwnerReleasesGoesWithTheNextSweep() throws IOException {
        var file = keep(sent(), null);
        service.release(scope(ANNA), file.id(), "fileId");
        assertThat(world.contents).hasSize(1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.release(scope(ANNA), file.id(), "fileId"));
        service.discard(scope(ANNA), file.id());
        assertThat(world.contents).isEmpty();
    }
}
