package dev.triennium.api.managementreview;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ReviewDecision`.
///
/// @param decision no field of the SDL: what other fields are made from
record ReviewDecisionView(
        TenantScope scope,
        ReviewDecision decision,
        GlobalId id,
        int version,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String result)
        implements ScopedView {

    static final String TYPE = "ReviewDecision";

    static ReviewDecisionView of(TenantScope scope, ReviewDecision decision) {
        return new ReviewDecisionView(
                scope,
                decision,
                GlobalId.of(TYPE, scope.tenant(), decision.id().value()),
                decision.version(),
                decision.content().text(),
                decision.dueOn(),
                decision.doneOn(),
                decision.result());
    }
}
