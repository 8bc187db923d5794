package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.internalaudit.AuditorRequirement;
import dev.triennium.domain.internalaudit.AuditorRequirementAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `AuditorRequirement`.
///
/// @param requirement no field of the SDL: what other fields are made from
record AuditorRequirementView(
        TenantScope scope,
        AuditorRequirement requirement,
        GlobalId id,
        int version,
        List<AuditorRequirementAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "AuditorRequirement";

    static AuditorRequirementView of(TenantScope scope, AuditorRequirement one) {
        return new AuditorRequirementView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                one.allowedActions(scope));
    }
}
