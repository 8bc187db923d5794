package dev.triennium.domain.tenantexport;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.domain.tenantexport.TenantExport.Facts;
import dev.triennium.domain.tenantexport.TenantExport.Ready;
import dev.triennium.domain.tenantexport.TenantExport.Requested;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets an organisation take its data away.
@DomainService
public final class TenantExportService {

    public static final int MAX_KEPT = 5;

    private static final Duration TIME_TO_MAKE = Duration.ofHours(24);
    private static final Duration TIME_TO_FETCH = Duration.ofHours(24);

    private final TenantExportRepository exports;
    private final TenantArchive archive;
    private final Drafts drafts;
    private final FileStore files;
    private final Kept<TenantExportId, TenantExport> kept;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final AuditTrail auditTrail;
    private final IdGenerator ids;
    private final Clock clock;

    public TenantExportService(
            TenantExportRepository exports,
            TenantArchive archive,
            Drafts drafts,
            FileStore files,
            TenantTransactions transactions,
            Changes changes,
            AuditTrail auditTrail,
            IdGenerator ids,
            Clock clock) {
        this.exports = exports;
        this.archive = archive;
        this.drafts = drafts;
        this.files = files;
        this.kept = Kept.in(exports, "TenantExport");
        this.transactions = transactions;
        this.changes = changes;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a repetition with the same key is compared by.
    private record Request() {}

    public TenantExport request(TenantScope scope, @Nullable UUID idempotencyKey) {
        return changes.create(
                scope,
                kept,
                idempotencyKey,
                new Request(),
                TenantExportId::new,
                () -> requested(scope));
    }

    private Requested requested(TenantScope scope) {
        var person = scope.person();
        if (person == null) {
            throw new IllegalStateException("Only a person asks for an export");
        }
        if (exports.count(scope) >= MAX_KEPT) {
            throw new LimitExceededException(
                    "tenantId", MAX_KEPT, "There are {0} exports; they expire in a day.", MAX_KEPT);
        }
        var now = clock.instant();
        return new Requested(
                new Facts(new TenantExportId(ids.next()), 1, person, now, now.plus(TIME_TO_MAKE)));
    }

    /// Makes what was asked for. Of two at once, one is kept.
    public void make(TenantScope scope, TenantExportId id) throws IOException {
        if (!(exports.find(scope, id).orElse(null) instanceof Requested requested)
                || requested.isExpired(clock.instant())) {
            return;
        }
        var key = FileKey.of(scope.tenant(), ids.next());
        var isKept = false;
        try {
            var file = store(scope, requested, key);
            var now = clock.instant();
            var ready = requested.finish(file, now, now.plus(TIME_TO_FETCH));
            isKept = keep(scope, requested, ready);
        } finally {
            if (!isKept) {
                files.delete(scope, key);
            }
        }
    }

    private StoredFile store(TenantScope scope, Requested export, FileKey key) throws IOException {
        try (var draft = drafts.write(out -> archive.write(scope, export, out))) {
            return files.put(scope, key, draft);
        }
    }

    /// @return false when it was made or thrown away in the meantime
    private boolean keep(TenantScope scope, Requested requested, Ready ready) {
        try {
            changes.change(scope, kept, requested.id(), requested.version(), _ -> ready);
            return true;
        } catch (VersionConflictException | NotFoundException _) {
            return false;
        }
    }

    /// The export, for somebody who takes it away now; the audit trail says who did.
    ///
    /// @throws NotFoundException when there is none, or it is not made yet, or has expired
    public Ready take(TenantScope scope, TenantExportId id) {
        if (!(exports.find(scope, id).orElse(null) instanceof Ready ready)
                || ready.isExpired(clock.instant())) {
            throw new NotFoundException("id");
        }
        transactions.inTransaction(
                scope, () -> auditTrail.record(scope, kept.type(), id.value(), ready, ready));
        return ready;
    }

    public InputStream open(TenantScope scope, Ready export) throws IOException {
        return files.open(scope, export.file().key());
    }

    /// Throws away what has expired; the file first, so that none is left without its row.
    public void discard(TenantScope scope, TenantExportId id) throws IOException {
        var found = exports.find(scope, id).filter(one -> one.isExpired(clock.instant()));
        if (found.isEmpty()) {
            return;
        }
        if (found.get() instanceof Ready ready) {
            files.delete(scope, ready.file().key());
        }
        changes.remove(scope, kept, exports, id, found.get().version());
    }
}
