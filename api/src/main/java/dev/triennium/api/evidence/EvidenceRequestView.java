package dev.triennium.api.evidence;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequest.State;
import dev.triennium.domain.evidence.EvidenceRequestState;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidenceRequest`.
///
/// @param request no field of the SDL: what other fields are made from
/// @param changedById no field of the SDL: what `changedBy` is read by
record EvidenceRequestView(
        TenantScope scope,
        EvidenceRequest request,
        GlobalId id,
        int version,
        String title,
        @Nullable String description,
        LocalDate dueOn,
        Instant requestedAt,
        EvidenceRequestState state,
        @Nullable String comment,
        @Nullable Instant changedAt,
        @Nullable PersonId changedById)
        implements ScopedView {

    static final String TYPE = "EvidenceRequest";

    private record Step(@Nullable Instant at, @Nullable PersonId by, @Nullable String comment) {}

    static EvidenceRequestView of(TenantScope scope, EvidenceRequest request) {
        var asked = request.asked();
        var step =
                switch (request.state()) {
                    case State.Open _ -> new Step(null, null, null);
                    case State.Given(_, var at, var by) -> new Step(at, by, null);
                    case State.Returned(_, var comment, var at, var by) ->
                            new Step(at, by, comment);
                    case State.Accepted(_, var at, var by) -> new Step(at, by, null);
                    case State.Withdrawn(_, var at, var by) -> new Step(at, by, null);
                };
        return new EvidenceRequestView(
                scope,
                request,
                GlobalId.of(TYPE, scope.tenant(), request.id().value()),
                request.version(),
                asked.title(),
                asked.description(),
                asked.dueOn(),
                asked.at(),
                EvidenceRequestState.of(request.state()),
                step.comment(),
                step.at(),
                step.by());
    }
}
