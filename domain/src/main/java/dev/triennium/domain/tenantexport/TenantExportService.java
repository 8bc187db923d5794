package dev.triennium.domain.tenantexport;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Actor;
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

    private static final String TYPE = "TenantExport";
    private static final Duration TIME_TO_MAKE = Duration.ofHours(24);
    private static final Duration TIME_TO_FETCH = Duration.ofHours(24);

    private final TenantExportRepository exports;
    private final TenantArchive archive;
    private final Drafts drafts;
    private final FileStore files;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final IdGenerator ids;
    private final Clock clock;

    public TenantExportService(
            TenantExportRepository exports,
            TenantArchive archive,
            Drafts drafts,
            FileStore files,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            IdGenerator ids,
            Clock clock) {
        this.exports = exports;
        this.archive = archive;
        this.drafts = drafts;
        this.files = files;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a repetition with the same key is compared by.
    private record Request() {}

    public TenantExport request(TenantScope scope, @Nullable UUID idempotencyKey) {
        var id =
                transactions.inTransaction(
                        scope,
                        () ->
                                idempotency.once(
                                        scope, idempotencyKey, new Request(), () -> insert(scope)));
        return exports.find(scope, new TenantExportId(id))
                .orElseThrow(() -> new NotFoundException("idempotencyKey"));
    }

    private UUID insert(TenantScope scope) {
        if (exports.count(scope) >= MAX_KEPT) {
            throw new LimitExceededException(
                    "tenantId",
                    MAX_KEPT,
                    "There are " + MAX_KEPT + " exports; they expire in a day");
        }
        var now = clock.instant();
        var export =
                new Requested(
                        new Facts(
                                new TenantExportId(ids.next()),
                                person(scope),
                                now,
                                now.plus(TIME_TO_MAKE)));
        exports.insert(scope, export);
        auditTrail.record(scope, TYPE, export.id().value(), null, export);
        return export.id().value();
    }

    private static PersonId person(TenantScope scope) {
        if (!(scope.actor() instanceof Actor.Person(var person, _))) {
            throw new IllegalStateException("Only a person asks for an export");
        }
        return person;
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
            isKept = transactions.inTransaction(scope, () -> finish(scope, requested, ready));
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

    private boolean finish(TenantScope scope, Requested before, Ready after) {
        if (!exports.finish(scope, after)) {
            return false;
        }
        auditTrail.record(scope, TYPE, after.id().value(), before, after);
        return true;
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
                scope, () -> auditTrail.record(scope, TYPE, id.value(), ready, ready));
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
        transactions.inTransaction(
                scope,
                () -> {
                    exports.delete(scope, id);
                    auditTrail.record(scope, TYPE, id.value(), found.get(), null);
                });
    }
}
