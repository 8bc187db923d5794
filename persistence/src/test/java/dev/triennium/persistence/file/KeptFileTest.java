package dev.triennium.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.ExpiredFiles;
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
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadPurposes;
import dev.triennium.domain.file.UploadRepository;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.VirusScan;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class KeptFileTest {

    private static final Duration TIME_TO_USE = Duration.ofHours(24);
    private static final String PURPOSE = "EVIDENCE";

    @Autowired private KeptFileRepository kept;
    @Autowired private UploadRepository uploads;
    @Autowired private UploadPurposes purposes;
    @Autowired private ExpiredFiles expired;
    @Autowired private FileChecks checks;
    @Autowired private Drafts drafts;
    @Autowired private FileStore files;
    @Autowired private VirusScan virusScan;
    @Autowired private TestMembers members;
    @Autowired private TenantTransactions transactions;
    @Autowired private Idempotency idempotency;
    @Autowired private AuditTrail auditTrail;
    @Autowired private JobScopes jobs;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;

    private TenantScope tenant;
    private TenantScope scope;
    private TenantScope job;
    private PersonId person;
    private FileOwner owner;

    @BeforeEach
    void makeWhatTheyPointTo() {
        tenant = tenants.tenant();
        job = jobs.of("test", tenant.tenant(), TestTenants.ZONE);
        person = tenants.person();
        owner = new FileOwner("Audit", ids.next());
        scope = members.member(tenant, person, Role.EMPLOYEE, Permission.ANSWER);
    }

    private KeptFile file(@Nullable Instant until) {
        return new KeptFile(
                new KeptFileId(ids.next()),
                owner,
                "Beweis 🗂️.pdf",
                FileType.PDF,
                new StoredFile(FileKey.of(tenant.tenant(), ids.next()), 3, "a".repeat(64)),
                person,
                clock.instant(),
                until);
    }

    private List<KeptFile> list(TenantScope in, String type) {
        return kept.list(in, type, List.of(owner.id())).getOrDefault(owner.id(), List.of());
    }

    private UploadService uploads(Clock at) {
        return uploads(uploads, at);
    }

    private UploadService uploads(UploadRepository repository, Clock at) {
        return new UploadService(
                repository,
                purposes,
                drafts,
                files,
                virusScan,
                transactions,
                idempotency,
                auditTrail,
                ids,
                at);
    }

    private KeptFileService service(Clock at) {
        return new KeptFileService(kept, uploads(at), files, transactions, auditTrail, ids, at);
    }

    private Clock later() {
        return Clock.offset(clock, TIME_TO_USE);
    }

    private Upload.Received sent() throws IOException {
        var now = clock.instant();
        var upload =
                new Upload.Prepared(
                        new Upload.Facts(
                                new UploadId(ids.next()),
                                person,
                                PURPOSE,
                                "seen.txt",
                                null,
                                null,
                                now,
                                now.plus(TIME_TO_USE)));
        uploads.insert(tenant, upload);
        var content = new ByteArrayInputStream("seen".getBytes(StandardCharsets.UTF_8));
        try (var draft = drafts.read(content, 100).orElseThrow()) {
            var stored = files.put(tenant, FileKey.of(tenant.tenant(), ids.next()), draft);
            var received = new Upload.Received(upload.facts(), now, stored, FileType.TEXT);
            assertThat(uploads.receive(tenant, received)).isTrue();
            return received;
        }
    }

    private KeptFile keep(Upload upload) {
        return service(clock).keep(scope, upload.id(), PURPOSE, "uploadId", owner, null);
    }

    @Test
    void filesComeBackAsTheyWereKeptByTheirOwner() {
        var first = file(null);
        var second = file(clock.instant().plusSeconds(60));
        kept.insert(tenant, first);
        kept.insert(tenant, second);
        assertThat(kept.find(tenant, first.id())).contains(first);
        assertThat(list(tenant, owner.type())).containsExactly(first, second);
        assertThat(list(tenant, "Task")).isEmpty();
        kept.delete(tenant, first.id());
        assertThat(kept.find(tenant, first.id())).isEmpty();
    }

    @Test
    void onlyWhatHasATimeAndIsPastItHasExpired() {
        var now = clock.instant();
        var forever = file(null);
        var late = file(now);
        var open = file(now.plusSeconds(1));
        for (var each : new KeptFile[] {forever, late, open}) {
            kept.insert(tenant, each);
        }
        assertThat(expired.listKept(now, 1_000))
                .contains(new Expired<>(tenant.tenant(), TestTenants.ZONE, late.id()))
                .noneMatch(one -> one.id().equals(forever.id()) || one.id().equals(open.id()));
    }

    @Test
    void anotherTenantsFileDoesNotExist() {
        var file = file(null);
        kept.insert(tenant, file);
        var other = tenants.tenant();
        assertThat(kept.find(other, file.id())).isEmpty();
        assertThat(kept.lock(other, file.id())).isEmpty();
        assertThat(list(other, owner.type())).isEmpty();
        kept.delete(other, file.id());
        assertThat(kept.find(tenant, file.id())).isPresent();
    }

    @Test
    void whatIsKeptOutlivesTheSweepOfUploads() throws IOException {
        var upload = sent();
        var file = keep(upload);
        uploads(later()).discard(job, upload.id());
        try (var in = service(clock).open(tenant, file)) {
            assertThat(in.readAllBytes()).isEqualTo("seen".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(uploads.find(tenant, upload.id())).isEmpty();
        assertThat(list(tenant, owner.type())).containsExactly(file);
    }

    @Test
    void whatIsReleasedGoesWithItsContent() throws IOException {
        var file = keep(sent());
        service(clock).release(scope, file.id(), "fileId");
        service(clock).discard(job, file.id());
        assertThat(kept.find(tenant, file.id())).isEmpty();
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> files.open(tenant, file.file().key()));
    }

    @Test
    void whatTheStoreHasLostIsFoundOnceAndFoundAgain() throws IOException {
        var file = keep(sent());
        var ref = Ref.in(tenant, file.id());
        var scopes = TenantScopes.of(tenant);
        assertThat(check(file)).isEqualTo(FileCheckService.Outcome.UNCHANGED);
        assertThat(checks.listMissing(scopes, List.of(ref))).isEmpty();
        files.delete(tenant, file.file().key());
        assertThat(check(file)).isEqualTo(FileCheckService.Outcome.LOST);
        assertThat(check(file)).isEqualTo(FileCheckService.Outcome.UNCHANGED);
        assertThat(checks.listMissing(scopes, List.of(ref))).containsKey(ref);
        assertThat(checks.listMissing(TenantScopes.of(tenants.tenant()), List.of(ref))).isEmpty();
        assertThat(checks.countMissing()).isPositive();
        try (var draft =
                drafts.read(new ByteArrayInputStream("seen".getBytes(StandardCharsets.UTF_8)), 100)
                        .orElseThrow()) {
            files.put(tenant, file.file().key(), draft);
        }
        assertThat(check(file)).isEqualTo(FileCheckService.Outcome.FOUND_AGAIN);
        assertThat(checks.listMissing(scopes, List.of(ref))).isEmpty();
    }

    private FileCheckService.Outcome check(KeptFile file) throws IOException {
        return new FileCheckService(checks, kept, files, transactions, clock).check(job, file.id());
    }

    @Test
    void eachFileIsCheckedOnceADay() throws IOException {
        var file = keep(sent());
        assertThat(unchecked(clock.instant())).doesNotContain(file.id());
        assertThat(unchecked(clock.instant().plusSeconds(1))).contains(file.id());
        service(clock).release(scope, file.id(), "fileId");
        service(clock).discard(job, file.id());
        assertThat(unchecked(clock.instant().plusSeconds(1))).doesNotContain(file.id());
    }

    private List<KeptFileId> unchecked(Instant since) {
        return checks.listUnchecked(since, 10_000).stream().map(Expired::id).toList();
    }

    /// At the last moment: the sweep looks at the upload while somebody takes it over.
    @Test
    void aSweepWaitsForWhoeverKeepsTheFile() throws Exception {
        var upload = sent();
        var isLooking = new CountDownLatch(1);
        var looking =
                new ForwardingUploads(uploads) {
                    @Override
                    public Optional<Upload> find(TenantScope scope, UploadId id) {
                        var found = super.find(scope, id);
                        isLooking.countDown();
                        return found;
                    }

                    @Override
                    public Optional<Upload> lock(TenantScope scope, UploadId id) {
                        isLooking.countDown();
                        return super.lock(scope, id);
                    }
                };
        var sweep =
                new FutureTask<>(
                        () -> {
                            uploads(looking, later()).discard(job, upload.id());
                            return true;
                        });
        var file =
                transactions.inTransaction(
                        scope,
                        () -> {
                            var taken = keep(upload);
                            Thread.ofVirtual().start(sweep);
                            await(isLooking);
                            return taken;
                        });
        assertThat(sweep.get()).isTrue();
        try (var in = service(clock).open(tenant, file)) {
            assertThat(in.readAllBytes()).hasSize(4);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasThrownAwayIsNotKept() throws IOException {
        var upload = sent();
        uploads(later()).discard(job, upload.id());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> keep(upload));
    }
}
