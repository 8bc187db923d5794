package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.CompetenceId;
import java.util.List;
import java.util.Objects;

/// Which competence whoever audits by a standard has to have.
public record AuditorRequirement(
        AuditorRequirementId id, int version, StandardId standard, CompetenceId competence)
        implements Aggregate<AuditorRequirementId> {

    public AuditorRequirement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(competence);
    }

    /// What whoever works in the scope may do to it now.
    public List<AuditorRequirementAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.MANAGE_SYSTEM)
                ? List.of(AuditorRequirementAction.values())
                : List.of();
    }
}
