package dev.triennium.domain.file;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.Upload.Facts;
import dev.triennium.domain.file.Upload.Prepared;
import dev.triennium.domain.file.Upload.Received;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes in files: announced by a mutation, sent over HTTP, used by the features that asked for
/// them.
@DomainService
public final class UploadService {

    public static final int MAX_OPEN = 200;

    private static final String TYPE = "Upload";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Duration TIME_TO_SEND = Duration.ofHours(1);
    private static final Duration TIME_TO_USE = Duration.ofHours(24);

    private final UploadRepository uploads;
    private final UploadPurposes purposes;
    private final Drafts drafts;
    private final FileStore files;
    private final FileIntake intake;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final IdGenerator ids;
    private final Clock clock;

    public UploadService(
            UploadRepository uploads,
            UploadPurposes purposes,
            Drafts drafts,
            FileStore files,
            VirusScan virusScan,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            IdGenerator ids,
            Clock clock) {
        this.uploads = uploads;
        this.purposes = purposes;
        this.drafts = drafts;
        this.files = files;
        this.intake = new FileIntake(purposes, drafts, files, virusScan, ids);
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param purpose the name of the purpose
    /// @param size in bytes; null: not known before
    /// @param sha256 of the content, in lower-case hex; null: not known before
    public record AnnouncedFile(
            String purpose, String fileName, @Nullable Long size, @Nullable String sha256) {

        public AnnouncedFile(String purpose, String fileName, @Nullable Long size) {
            this(purpose, fileName, size, null);
        }
    }

    public Upload prepare(
            TenantScope scope, AnnouncedFile announcement, @Nullable UUID idempotencyKey) {
        check(scope, announcement);
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

    private void check(TenantScope scope, AnnouncedFile announcement) {
        var purpose =
                purposes.find(announcement.purpose())
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                "purpose", "There is no such purpose."));
        if (!scope.permissions().contains(purpose.permission())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    FileRules.PERMISSION,
                    List.of("purpose"),
                    "The caller's role does not allow what the file is for.");
        }
        var size = announcement.size();
        var sha256 = announcement.sha256();
        if (sha256 != null && !SHA_256.matcher(sha256).matches()) {
            throw new ValidationException("sha256", "A SHA-256 has 64 digits, 0 to 9 and a to f.");
        }
        if (size != null && size < 1) {
            throw new ValidationException("size", "The size must be at least 1 byte.");
        }
        if (size != null && size > purpose.maxBytes()) {
            throw new LimitExceededException(
                    "size",
                    purpose.maxBytes(),
                    "A file has at most {0} bytes.",
                    purpose.maxBytes());
        }
    }

    private UUID insert(TenantScope scope, AnnouncedFile announcement) {
        var now = clock.instant();
        if (uploads.countOpen(scope, now) >= MAX_OPEN) {
            throw new LimitExceededException(
                    "tenantId", MAX_OPEN, "Too many uploads are open; they expire by themselves.");
        }
        var upload =
                new Prepared(
                        new Facts(
                                new UploadId(ids.next()),
                                person(scope),
                                announcement.purpose(),
                                announcement.fileName(),
                                announcement.size(),
                                announcement.sha256(),
                                now,
                                now.plus(TIME_TO_SEND)));
        uploads.insert(scope, upload);
        auditTrail.record(scope, TYPE, upload.id().value(), null, upload);
        return upload.id().value();
    }

    /// What the upload is for, and with it what may be sent.
    public UploadPurpose purpose(Upload upload) {
        return purposes.find(upload.facts().purpose())
                .orElseThrow(() -> new NotFoundException("id"));
    }

    /// Nothing is locked and no transaction is open while the content comes in.
    ///
    /// @param announced the length that the request gives; null: none
    public UploadReception receive(
            TenantScope scope, UploadId id, @Nullable Long announced, InputStream content)
            throws IOException {
        scope.requireInUse();
        return switch (own(scope, uploads.find(scope, id), "id")) {
            case Received _ -> new UploadReception.SentBefore();
            case Prepared prepared when prepared.isExpired(clock.instant()) ->
                    new UploadReception.Expired();
            case Prepared prepared -> receive(scope, prepared, announced, content);
        };
    }

    /// What is far too large is refused before it is read.
    private UploadReception receive(
            TenantScope scope, Prepared upload, @Nullable Long announced, InputStream content)
            throws IOException {
        var purpose = purpose(upload);
        if (!scope.permissions().contains(purpose.permission())) {
            return new UploadReception.Forbidden();
        }
        if (announced != null && announced > purpose.maxBytes()) {
            return new UploadReception.TooLarge(purpose.maxBytes());
        }
        var draft = drafts.read(content, purpose.maxBytes());
        if (draft.isEmpty()) {
            return new UploadReception.TooLarge(purpose.maxBytes());
        }
        try (var file = draft.get()) {
            return check(scope, upload, purpose, file);
        }
    }

    private UploadReception check(
            TenantScope scope, Prepared upload, UploadPurpose purpose, Draft draft)
            throws IOException {
        var declared = upload.facts().declaredSize();
        if (declared != null && declared != draft.size()) {
            return new UploadReception.OtherSize();
        }
        var hash = upload.facts().declaredSha256();
        if (hash != null && !hash.equals(draft.sha256())) {
            return new UploadReception.OtherContent();
        }
        return switch (intake.look(purpose, draft)) {
            case FileIntake.Look.Refused(var why) -> why;
            case FileIntake.Look.Taken(var type) ->
                    intake.store(scope, draft, stored -> receive(scope, upload, stored, type))
                            .<UploadReception>map(UploadReception.Stored::new)
                            .orElseGet(UploadReception.SentBefore::new);
        };
    }

    private Optional<Received> receive(
            TenantScope scope, Prepared upload, StoredFile stored, FileType type) {
        var now = clock.instant();
        var received = upload.receive(stored, type, now, now.plus(TIME_TO_USE));
        try {
            transactions.inTransaction(scope, () -> receive(scope, upload, received));
            return Optional.of(received);
        } catch (SentMeanwhileException _) {
            return Optional.empty();
        }
    }

    private void receive(TenantScope scope, Prepared upload, Received received) {
        if (!uploads.receive(scope, received)) {
            throw new SentMeanwhileException();
        }
        auditTrail.record(scope, TYPE, upload.id().value(), upload, received);
    }

    /// Ends the transaction, which has changed nothing.
    private static final class SentMeanwhileException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// A file that the caller has sent for the purpose.
    ///
    /// @param purpose the name of the purpose
    /// @param field the input field that named it
    public Received get(TenantScope scope, UploadId id, String purpose, String field) {
        return received(scope, uploads.find(scope, id), purpose::equals, field);
    }

    /// A table that the caller has sent, whatever it is for.
    ///
    /// @param field the input field that named it
    public Received getTable(TenantScope scope, UploadId id, String field) {
        return received(scope, uploads.find(scope, id), this::isOfTables, field);
    }

    private boolean isOfTables(String purpose) {
        return purposes.find(purpose).filter(one -> one.types().contains(FileType.CSV)).isPresent();
    }

    private Received received(
            TenantScope scope, Optional<Upload> found, Predicate<String> purpose, String field) {
        return switch (own(scope, found, field)) {
            case Upload upload when upload.isExpired(clock.instant()) ->
                    throw new NotFoundException(field);
            case Received received when purpose.test(received.facts().purpose()) -> received;
            case Received _ ->
                    throw new ValidationException(field, "The file was sent for another purpose.");
            case Prepared _ ->
                    throw new ValidationException(field, "The file has not been sent yet.");
        };
    }

    /// The same, for somebody who takes the content over: the upload is gone then.
    Received take(TenantScope scope, UploadId id, String purpose, String field) {
        var received = received(scope, uploads.lock(scope, id), purpose::equals, field);
        uploads.delete(scope, id);
        auditTrail.record(scope, TYPE, id.value(), received, null);
        return received;
    }

    public InputStream open(TenantScope scope, Received upload) throws IOException {
        return files.open(scope, upload.file().key());
    }

    private static Upload own(TenantScope scope, Optional<Upload> found, String field) {
        return found.filter(upload -> upload.facts().person().equals(person(scope)))
                .orElseThrow(() -> new NotFoundException(field));
    }

    private static PersonId person(TenantScope scope) {
        var person = scope.person();
        if (person == null) {
            throw new IllegalStateException("Only a person uploads");
        }
        return person;
    }

    /// Throws away what has expired. The row is held until its content is gone, so that nobody can
    /// take it over meanwhile; should the commit fail then, the next sweep does it again.
    public void discard(TenantScope scope, UploadId id) throws IOException {
        try {
            transactions.inTransaction(
                    scope,
                    () -> {
                        var found = uploads.lock(scope, id).filter(this::isExpired);
                        if (found.isPresent()) {
                            uploads.delete(scope, id);
                            auditTrail.record(scope, TYPE, id.value(), found.get(), null);
                            delete(scope, found.get());
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isExpired(Upload upload) {
        return upload.isExpired(clock.instant());
    }

    private void delete(TenantScope scope, Upload upload) {
        if (!(upload instanceof Received received)) {
            return;
        }
        try {
            files.delete(scope, received.file().key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
