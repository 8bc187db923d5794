package dev.triennium.api.context;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.api.register.RegisterReviewView;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PartyRequirement`.
///
/// @param requirement no field of the SDL: what other fields are made from
record PartyRequirementView(
        TenantScope scope,
        PartyRequirement requirement,
        GlobalId id,
        int version,
        int number,
        String title,
        @Nullable String description,
        boolean isObligation,
        boolean isClimateRelated,
        boolean isAddressed,
        String handling,
        @Nullable LocalDate reviewOn,
        @Nullable RegisterReviewView lastReview,
        @Nullable RegisterClosureView closure,
        List<PartyRequirementAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "PartyRequirement";

    static PartyRequirementView of(TenantScope scope, PartyRequirement requirement) {
        var content = requirement.content();
        var keeping = requirement.keeping();
        var closure = keeping.closure();
        return new PartyRequirementView(
                scope,
                requirement,
                GlobalId.of(TYPE, scope.tenant(), requirement.id().value()),
                keeping.version(),
                keeping.number(),
                content.title(),
                content.description(),
                content.isObligation(),
                content.isClimateRelated(),
                content.isAddressed(),
                content.handling(),
                keeping.reviewOn(),
                RegisterReviewView.of(keeping.lastReview()),
                closure == null ? null : RegisterClosureView.of(closure),
                requirement.allowedActions(scope));
    }
}
