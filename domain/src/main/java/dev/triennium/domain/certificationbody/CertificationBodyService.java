package dev.triennium.domain.certificationbody;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the bodies that a tenant works with.
@DomainService
public final class CertificationBodyService {

    private final Kept<CertificationBodyId, CertificationBody> kept;
    private final CertificationBodyRepository bodies;
    private final Changes changes;
    private final CertificationBodyListener listener;
    private final IdGenerator ids;

    public CertificationBodyService(
            CertificationBodyRepository bodies,
            Changes changes,
            CertificationBodyListener listener,
            IdGenerator ids) {
        this.kept = Kept.in(bodies, "CertificationBody");
        this.bodies = bodies;
        this.changes = changes;
        this.listener = listener;
        this.ids = ids;
    }

    /// A body with how it counts.
    public record Details(String name, CycleParameters parameters) {

        public Details {
            Objects.requireNonNull(name);
            Objects.requireNonNull(parameters);
        }
    }

    /// A body to keep from now on.
    ///
    /// @param isMeant whether there may be another one of the same name
    public record Create(Details details, boolean isMeant) {

        public Create {
            Objects.requireNonNull(details);
        }
    }

    public CertificationBody create(
            TenantScope scope, Create command, @Nullable UUID idempotencyKey) {
        return changes.create(
                scope,
                kept,
                idempotencyKey,
                command,
                CertificationBodyId::new,
                () -> body(scope, command));
    }

    private CertificationBody body(TenantScope scope, Create command) {
        var details = command.details();
        var body =
                new CertificationBody(
                        new CertificationBodyId(ids.next()),
                        1,
                        details.name(),
                        details.parameters());
        if (!command.isMeant()) {
            requireNoOther(scope, body);
        }
        return body;
    }

    private void requireNoOther(TenantScope scope, CertificationBody body) {
        bodies.find(scope, body.name())
                .filter(twin -> !twin.id().equals(body.id()))
                .ifPresent(
                        twin -> {
                            throw new DuplicateException(
                                    scope.tenant().value(),
                                    twin.id(),
                                    "name",
                                    "A certification body has this name already.");
                        });
    }

    /// What changes holds for dates that are computed from now on.
    ///
    /// @param isMeant whether there may be another one of the new name
    public CertificationBody update(
            TenantScope scope,
            CertificationBodyId id,
            int expectedVersion,
            Details details,
            boolean isMeant) {
        var changed =
                changes.change(
                        scope,
                        kept,
                        id,
                        expectedVersion,
                        before -> {
                            var after = before.with(details.name(), details.parameters());
                            if (!isMeant && !after.name().equals(before.name())) {
                                requireNoOther(scope, after);
                            }
                            return after;
                        });
        listener.changed(scope, changed);
        return changed;
    }
}
