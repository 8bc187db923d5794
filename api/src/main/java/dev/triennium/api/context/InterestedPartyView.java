package dev.triennium.api.context;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.api.register.RegisterReviewView;
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyAction;
import dev.triennium.domain.context.InterestedPartyKind;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `InterestedParty`.
///
/// @param party no field of the SDL: what other fields are made from
record InterestedPartyView(
        TenantScope scope,
        InterestedParty party,
        GlobalId id,
        int version,
        int number,
        String name,
        InterestedPartyKind kind,
        @Nullable String knownFrom,
        @Nullable LocalDate reviewOn,
        @Nullable RegisterReviewView lastReview,
        @Nullable RegisterClosureView closure,
        List<InterestedPartyAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "InterestedParty";

    static InterestedPartyView of(TenantScope scope, InterestedParty party) {
        var content = party.content();
        var keeping = party.keeping();
        var closure = keeping.closure();
        return new InterestedPartyView(
                scope,
                party,
                GlobalId.of(TYPE, scope.tenant(), party.id().value()),
                keeping.version(),
                keeping.number(),
                content.name(),
                content.kind(),
                content.knownFrom(),
                keeping.reviewOn(),
                RegisterReviewView.of(keeping.lastReview()),
                closure == null ? null : RegisterClosureView.of(closure),
                party.allowedActions(scope));
    }
}
