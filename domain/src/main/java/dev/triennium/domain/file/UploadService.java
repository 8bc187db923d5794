package dev.triennium.domain.file;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.Upload.Facts;
import dev.triennium.domain.file.Upload.Prepared;
import dev.triennium.domain.file.Upload.Received;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in files: announced by a mutation, sent over HTTP, used by the features that asked for
/// them.
@DomainService
public final class UploadService {

    public static final int MAX_BYTES = 10 * 1024 * 1024;
    public static final int MAX_OPEN = 200;

    private static final Duration TIME_TO_SEND = Duration.ofHours(1);
    private static final Duration TIME_TO_USE = Duration.ofHours(24);

    private final UploadRepository uploads;
    private final FileStore files;
    private final MalwareScanner scanner;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final IdGenerator ids;
    private final Clock clock;

    public UploadService(
            UploadRepository uploads,
            FileStore files,
            MalwareScanner scanner,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            IdGenerator ids,
            Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.scanner = scanner;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param size in bytes; null: not known before
    public record Announcement(String fileName, @Nullable Long size) {}

    public Upload prepare(
            TenantScope scope, Announcement announcement, @Nullable UUID idempotencyKey) {
        var size = announcement.size();
        if (size != null && size < 1) {
            throw new ValidationException("size", "Must be at least 1");
        }
        if (size != null && size > MAX_BYTES) {
            throw new LimitExceededException(
                    "size", MAX_BYTES, "A file has at most " + MAX_BYTES + " bytes");
        }
        var id =
                transactions.inTransaction(
                        scope,
                        () ->
                                idempotency.once(
                                        scope,
                                        idempotencyKey,
                                        announcement,
                                        () -> insert(scope, announcement)));
        return uploads.find(scope, new UploadId(id))
                .orElseThrow(() -> new NotFoundException("idempotencyKey"));
    }

    private UUID insert(TenantScope scope, Announcement announcement) {
        var now = clock.instant();
        if (uploads.countOpen(scope, now) >= MAX_OPEN) {
            throw new LimitExceededException(
                    "tenantId", MAX_OPEN, "Too many uploads are open; they expire by themselves");
        }
        var upload =
                new Prepared(
                        new Facts(
                                new UploadId(ids.next()),
                                person(scope),
                                announcement.fileName(),
                                announcement.size(),
                                now,
                                now.plus(TIME_TO_SEND)));
        uploads.insert(scope, upload);
        auditTrail.record(scope, "Upload", upload.id().value(), null, upload);
        return upload.id().value();
    }

    /// Nothing is locked and no transaction is open while the content comes in.
    public UploadReception receive(TenantScope scope, UploadId id, InputStream content)
            throws IOException {
        return switch (own(scope, id, "id")) {
            case Received _ -> new UploadReception.SentBefore();
            case Prepared prepared when prepared.isExpired(clock.instant()) ->
                    new UploadReception.Expired();
            case Prepared prepared -> store(scope, prepared, content);
        };
    }

    /// Each attempt has a file of its own, so that two at once cannot mix.
    private UploadReception store(TenantScope scope, Prepared upload, InputStream content)
            throws IOException {
        var key = FileKey.of(scope.tenant(), ids.next());
        var stored = files.put(key, content, MAX_BYTES);
        if (stored.isEmpty()) {
            return new UploadReception.TooLarge(MAX_BYTES);
        }
        var isKept = false;
        try {
            var reception = accept(scope, upload, stored.get());
            isKept = reception instanceof UploadReception.Stored;
            return reception;
        } finally {
            if (!isKept) {
                files.delete(key);
            }
        }
    }

    private UploadReception accept(TenantScope scope, Prepared upload, StoredFile file)
            throws IOException {
        var declared = upload.facts().declaredSize();
        if (declared != null && declared != file.size()) {
            return new UploadReception.OtherSize();
        }
        try (var in = files.open(file.key())) {
            if (!scanner.isClean(in)) {
                return new UploadReception.Harmful();
            }
        }
        var type = type(file);
        if (type.isEmpty()) {
            return new UploadReception.WrongType();
        }
        var now = clock.instant();
        var received = upload.receive(file, type.get(), now, now.plus(TIME_TO_USE));
        return transactions.inTransaction(scope, () -> receive(scope, upload, received));
    }

    private Optional<FileType> type(StoredFile file) throws IOException {
        try (var in = files.open(file.key())) {
            return FileType.detect(in);
        }
    }

    private UploadReception receive(TenantScope scope, Prepared upload, Received received) {
        if (!uploads.receive(scope, received)) {
            return new UploadReception.SentBefore();
        }
        auditTrail.record(scope, "Upload", upload.id().value(), upload, received);
        return new UploadReception.Stored(received);
    }

    /// A file that the caller has sent.
    ///
    /// @param field the input field that named it
    public Received get(TenantScope scope, UploadId id, String field) {
        return switch (own(scope, id, field)) {
            case Upload upload when upload.isExpired(clock.instant()) ->
                    throw new NotFoundException(field);
            case Received received -> received;
            case Prepared _ -> throw new ValidationException(field, "Has not been sent yet");
        };
    }

    public InputStream open(Received upload) throws IOException {
        return files.open(upload.file().key());
    }

    private Upload own(TenantScope scope, UploadId id, String field) {
        return uploads.find(scope, id)
                .filter(upload -> upload.facts().person().equals(person(scope)))
                .orElseThrow(() -> new NotFoundException(field));
    }

    private static PersonId person(TenantScope scope) {
        if (!(scope.actor() instanceof Actor.Person(var person, _))) {
            throw new IllegalStateException("Only a person uploads");
        }
        return person;
    }

    /// Throws away what has expired; the file first, so that none is left without its row.
    public void discard(TenantScope scope, UploadId id) throws IOException {
        var found = uploads.find(scope, id).filter(upload -> upload.isExpired(clock.instant()));
        if (found.isEmpty()) {
            return;
        }
        if (found.get() instanceof Received received) {
            files.delete(received.file().key());
        }
        transactions.inTransaction(
                scope,
                () -> {
                    uploads.delete(scope, id);
                    auditTrail.record(scope, "Upload", id.value(), found.get(), null);
                });
    }
}
