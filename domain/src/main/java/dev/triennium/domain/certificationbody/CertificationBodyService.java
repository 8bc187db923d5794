package dev.triennium.domain.certificationbody;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the bodies that a tenant works with.
@DomainService
public final class CertificationBodyService {

    private final CertificationBodyRepository bodies;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final IdGenerator ids;

    public CertificationBodyService(
            CertificationBodyRepository bodies,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            IdGenerator ids) {
        this.bodies = bodies;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.ids = ids;
    }

    /// A body with how it counts.
    public record Details(String name, CycleParameters parameters) {

        public Details {
            Objects.requireNonNull(name);
            Objects.requireNonNull(parameters);
        }
    }

    public CertificationBody create(
            TenantScope scope, Details details, @Nullable UUID idempotencyKey) {
        var id =
                transactions.inTransaction(
                        scope,
                        () ->
                                new CertificationBodyId(
                                        idempotency.once(
                                                scope,
                                                idempotencyKey,
                                                details,
                                                () -> insert(scope, details))));
        return get(scope, id);
    }

    private UUID insert(TenantScope scope, Details details) {
        var body =
                new CertificationBody(
                        new CertificationBodyId(ids.next()),
                        1,
                        details.name(),
                        details.parameters());
        bodies.insert(scope, body);
        auditTrail.record(scope, "CertificationBody", body.id().value(), null, body);
        return body.id().value();
    }

    /// What changes holds for dates that are computed from now on.
    public CertificationBody update(
            TenantScope scope, CertificationBodyId id, int expectedVersion, Details details) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = get(scope, id);
                    if (before.version() != expectedVersion) {
                        throw new VersionConflictException(before.version());
                    }
                    var after =
                            new CertificationBody(
                                    id, expectedVersion + 1, details.name(), details.parameters());
                    bodies.update(scope, after, expectedVersion);
                    auditTrail.record(scope, "CertificationBody", id.value(), before, after);
                    return after;
                });
    }

    private CertificationBody get(TenantScope scope, CertificationBodyId id) {
        return bodies.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
    }
}
