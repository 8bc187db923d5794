package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ActView;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentTurn`.
///
/// @param itemId no field of the SDL: what `item` is loaded by
/// @param assigneeId no field of the SDL: what `assignee` is read by
record AssessmentTurnView(
        TenantScope scope,
        AssessmentItemId itemId,
        Actor actor,
        GlobalId id,
        AssessmentTurn.Kind kind,
        Instant occurredAt,
        @Nullable String comment,
        AssessmentItemState state,
        AssessmentResult result,
        @Nullable String justification,
        @Nullable Integer maturity,
        @Nullable String notes,
        List<String> evidence,
        @Nullable ColleagueId assigneeId,
        @Nullable LocalDate dueOn)
        implements ActView, ScopedView {

    static final String TYPE = "AssessmentTurn";

    static AssessmentTurnView of(TenantScope scope, AssessmentTurn turn) {
        var answer = turn.answer();
        return new AssessmentTurnView(
                scope,
                turn.item(),
                turn.actor(),
                GlobalId.of(TYPE, scope.tenant(), turn.id().value()),
                turn.kind(),
                turn.occurredAt(),
                turn.comment(),
                turn.state(),
                answer.result(),
                answer.justification(),
                answer.maturity(),
                answer.notes(),
                answer.evidence(),
                turn.assignee(),
                turn.dueOn());
    }
}
