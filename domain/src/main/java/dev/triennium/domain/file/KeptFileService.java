package dev.triennium.domain.file;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps what was uploaded, for the features that files belong to. What nobody keeps is thrown away
/// when its upload expires.
@DomainService
public final class KeptFileService {

    private final KeptFileRepository kept;
    private final UploadService uploads;
    private final FileStore files;
    private final TenantTransactions transactions;
    private final AuditTrail auditTrail;
    private final IdGenerator ids;
    private final Clock clock;

    public KeptFileService(
            KeptFileRepository kept,
            UploadService uploads,
            FileStore files,
            TenantTransactions transactions,
            AuditTrail auditTrail,
            IdGenerator ids,
            Clock clock) {
        this.kept = kept;
        this.uploads = uploads;
        this.files = files;
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// Takes over what the caller has sent for the purpose. The upload is gone then, so that a file
    /// is kept once.
    ///
    /// @param purpose the name of the purpose
    /// @param field the input field that named the upload
    /// @param until from when on it is thrown away; null: when its owner releases it
    public KeptFile keep(
            TenantScope scope,
            UploadId upload,
            String purpose,
            String field,
            FileOwner owner,
            @Nullable Instant until) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var received = uploads.take(scope, upload, purpose, field);
                    var id = new KeptFileId(ids.next());
                    return insert(scope, KeptFile.of(id, owner, received, clock.instant(), until));
                });
    }

    /// Keeps what came in without a login. Call it inside the transaction.
    public KeptFile keep(TenantScope scope, SentFile sent, FileOwner owner) {
        return insert(scope, KeptFile.of(new KeptFileId(ids.next()), owner, sent, clock.instant()));
    }

    private KeptFile insert(TenantScope scope, KeptFile file) {
        kept.insert(scope, file);
        record(scope, null, file);
        return file;
    }

    public InputStream open(TenantScope scope, KeptFile file) throws IOException {
        return files.open(scope, file.file().key());
    }

    /// Its owner needs it no longer. The content goes once that is committed, with the next sweep.
    ///
    /// @param field the input field that named the file
    public void release(TenantScope scope, KeptFileId id, String field) {
        transactions.inTransaction(
                scope,
                () -> {
                    var now = clock.instant();
                    var file =
                            kept.lock(scope, id)
                                    .filter(one -> !one.isExpired(now))
                                    .orElseThrow(() -> new NotFoundException(field));
                    var released = file.until(now);
                    kept.update(scope, released);
                    record(scope, file, released);
                });
    }

    /// Throws away what has expired. Should the commit fail after the content is gone, the next
    /// sweep does it again.
    public void discard(TenantScope scope, KeptFileId id) throws IOException {
        try {
            transactions.inTransaction(
                    scope,
                    () -> {
                        var file = kept.lock(scope, id).filter(this::isExpired);
                        if (file.isPresent()) {
                            kept.delete(scope, id);
                            record(scope, file.get(), null);
                            delete(scope, file.get());
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// What the audit trail keeps of an owner when a file of it changes.
    private record Owner(List<Trace> files) {

        static Owner with(@Nullable KeptFile file) {
            return new Owner(file == null ? List.of() : List.of(Trace.of(file)));
        }
    }

    private record Trace(
            String fileName,
            FileType type,
            StoredFile file,
            @Nullable PersonId uploadedBy,
            @Nullable Instant keptUntil) {

        static Trace of(KeptFile one) {
            return new Trace(
                    one.fileName(), one.type(), one.file(), one.uploadedBy(), one.keptUntil());
        }
    }

    /// A file has no page of its own: its changes are those of its owner.
    private void record(TenantScope scope, @Nullable KeptFile before, @Nullable KeptFile after) {
        var owner = Objects.requireNonNull(before == null ? after : before).owner();
        auditTrail.record(scope, owner.type(), owner.id(), Owner.with(before), Owner.with(after));
    }

    private boolean isExpired(KeptFile file) {
        return file.isExpired(clock.instant());
    }

    private void delete(TenantScope scope, KeptFile file) {
        try {
            files.delete(scope, file.file().key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
