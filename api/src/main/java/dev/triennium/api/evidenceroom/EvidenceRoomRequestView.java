package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidenceRoomRequest`.
///
/// @param request no field of the SDL: what other fields are made from
record EvidenceRoomRequestView(
        TenantScope scope,
        EvidenceRoomRequest request,
        GlobalId id,
        int version,
        int number,
        EvidenceRoomRequest.State.Name state,
        String text,
        @Nullable String clause,
        LocalDate wantedBy,
        String asker,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String returnedWhy,
        @Nullable Instant settledAt,
        List<EvidenceRoomRequestAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "EvidenceRoomRequest";

    private record Judgement(@Nullable String reason, @Nullable Instant at) {}

    static EvidenceRoomRequestView of(TenantScope scope, EvidenceRoomRequest request) {
        var asked = request.asked();
        var answer = request.answer();
        var judgement =
                switch (request.state()) {
                    case EvidenceRoomRequest.State.Open _, EvidenceRoomRequest.State.Answered _ ->
                            new Judgement(null, null);
                    case EvidenceRoomRequest.State.Returned(_, var reason, var at, _) ->
                            new Judgement(reason, at);
                    case EvidenceRoomRequest.State.Accepted(_, var at, _) ->
                            new Judgement(null, at);
                    case EvidenceRoomRequest.State.Withdrawn(_, var at, _) ->
                            new Judgement(null, at);
                };
        return new EvidenceRoomRequestView(
                scope,
                request,
                GlobalId.of(TYPE, scope.tenant(), request.id().value()),
                request.version(),
                request.number(),
                request.state().name(),
                asked.text(),
                asked.clause(),
                request.dueOn(),
                asked.asker(),
                asked.at(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.at(),
                judgement.reason(),
                judgement.at(),
                request.allowedActions(scope));
    }
}
