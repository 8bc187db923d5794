package dev.triennium.domain.certificationbody;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the bodies that a tenant works with.
@DomainService
public final class CertificationBodyService {

    private final Kept<CertificationBodyId, CertificationBody> kept;
    private final CertificationBodyRepository bodies;
    private final DirectoryBodyRepository directory;
    private final Changes changes;
    private final CertificationBodyListener listener;
    private final IdGenerator ids;

    public CertificationBodyService(
            CertificationBodyRepository bodies,
            DirectoryBodyRepository directory,
            Changes changes,
            CertificationBodyListener listener,
            IdGenerator ids) {
        this.kept = Kept.in(bodies, "CertificationBody");
        this.bodies = bodies;
        this.directory = directory;
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
                () -> body(scope, command, null));
    }

    private record Choice(DirectoryBodyId listing, boolean isMeant) {}

    /// Takes a body of the directory over, with its name and how it counts.
    ///
    /// @param isMeant whether there may be another one of the same name
    public CertificationBody choose(
            TenantScope scope,
            DirectoryBodyId listing,
            boolean isMeant,
            @Nullable UUID idempotencyKey) {
        return changes.create(
                scope,
                kept,
                idempotencyKey,
                new Choice(listing, isMeant),
                CertificationBodyId::new,
                () -> {
                    var listed = listed(scope, listing).details();
                    var details = new Details(listed.name(), listed.parameters());
                    return body(scope, new Create(details, isMeant), listing);
                });
    }

    /// What a firm keeps for itself, nobody else finds.
    private DirectoryBody listed(TenantScope scope, DirectoryBodyId id) {
        return directory
                .find(id)
                .filter(body -> body.isVisibleTo(scope.firm()))
                .orElseThrow(() -> new NotFoundException("directoryBodyId"));
    }

    /// What it takes over holds for dates that are computed from now on.
    public CertificationBody link(
            TenantScope scope,
            CertificationBodyId id,
            int expectedVersion,
            DirectoryBodyId listing) {
        var listed = listed(scope, listing);
        var changed =
                changes.change(scope, kept, id, expectedVersion, before -> before.with(listed));
        listener.changed(scope, changed);
        return changed;
    }

    private CertificationBody body(
            TenantScope scope, Create command, @Nullable DirectoryBodyId listing) {
        var details = command.details();
        var body =
                new CertificationBody(
                        new CertificationBodyId(ids.next()),
                        1,
                        details.name(),
                        details.parameters(),
                        listing);
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
