package dev.triennium.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.file.ExpiredFiles;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.file.Upload.Facts;
import dev.triennium.domain.file.Upload.Prepared;
import dev.triennium.domain.file.Upload.Received;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqUploadRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired private UploadRepository uploads;
    @Autowired private ExpiredFiles expired;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;

    private TenantScope scope;
    private PersonId person;

    @BeforeEach
    void makeWhatTheyPointTo() {
        scope = tenants.tenant();
        person = tenants.person();
    }

    private Prepared prepared(Instant expiresAt) {
        return new Prepared(
                new Facts(
                        new UploadId(ids.next()),
                        person,
                        "EVIDENCE",
                        "Antworten 🗂️.csv",
                        3L,
                        "a".repeat(64),
                        NOW,
                        expiresAt));
    }

    private Received received(Prepared upload) {
        return new Received(
                upload.facts(),
                NOW,
                new StoredFile(FileKey.of(scope.tenant(), ids.next()), 3, "a".repeat(64)),
                FileType.CSV);
    }

    @Test
    void bothStatesComeBackAsTheyWereStored() {
        var upload = prepared(NOW.plusSeconds(60));
        uploads.insert(scope, upload);
        assertThat(uploads.find(scope, upload.id())).contains(upload);
        var received = received(upload);
        assertThat(uploads.receive(scope, received)).isTrue();
        assertThat(uploads.find(scope, upload.id())).contains(received);
    }

    @Test
    void anUploadIsReceivedOnce() {
        var upload = prepared(NOW.plusSeconds(60));
        uploads.insert(scope, upload);
        var first = received(upload);
        uploads.receive(scope, first);
        assertThat(uploads.receive(scope, received(upload))).isFalse();
        assertThat(uploads.find(scope, upload.id())).contains(first);
    }

    @Test
    void whatHasExpiredIsFoundAndNoLongerOpen() {
        var late = prepared(NOW.minusSeconds(1));
        var open = prepared(NOW.plusSeconds(60));
        uploads.insert(scope, late);
        uploads.insert(scope, open);
        assertThat(uploads.countOpen(scope, NOW)).isEqualTo(1);
        assertThat(expired.listUploads(NOW, 1_000))
                .contains(new ExpiredFiles.Expired<>(scope.tenant(), TestTenants.ZONE, late.id()))
                .noneMatch(one -> one.id().equals(open.id()));
        uploads.delete(scope, late.id());
        assertThat(uploads.find(scope, late.id())).isEmpty();
    }

    @Test
    void anotherTenantsUploadDoesNotExist() {
        var upload = prepared(NOW.plusSeconds(60));
        uploads.insert(scope, upload);
        var other = tenants.tenant();
        assertThat(uploads.find(other, upload.id())).isEmpty();
        assertThat(uploads.countOpen(other, NOW)).isZero();
    }
}
