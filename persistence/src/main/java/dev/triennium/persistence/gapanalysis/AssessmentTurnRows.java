package dev.triennium.persistence.gapanalysis;

import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentTurnRecord;
import java.util.Objects;

/// Between what was done to items and its rows.
final class AssessmentTurnRows {

    /// The product's own jobs leave no person behind.
    private static final Actor JOB = new Actor.Job("triennium");

    private AssessmentTurnRows() {}

    static AssessmentTurn toDomain(AssessmentTurnRecord row) {
        return new AssessmentTurn(
                row.getId(),
                row.getItemId(),
                AssessmentTurn.Kind.valueOf(row.getKind()),
                row.getOccurredAt(),
                row.getPersonId() == null
                        ? JOB
                        : new Actor.Person(
                                Objects.requireNonNull(row.getPersonId()), row.getOnBehalfOfId()),
                row.getComment(),
                AssessmentItemState.valueOf(row.getState()),
                new Answer(
                        AssessmentResult.valueOf(row.getResult()),
                        row.getJustification(),
                        row.getMaturity(),
                        row.getNotes(),
                        row.getEvidence()),
                row.getAssigneeId(),
                row.getDueOn());
    }

    static AssessmentTurnRecord toRow(AssessmentTurn turn) {
        var row =
                new AssessmentTurnRecord()
                        .setId(turn.id())
                        .setItemId(turn.item())
                        .setKind(turn.kind().name())
                        .setOccurredAt(turn.occurredAt())
                        .setComment(turn.comment())
                        .setState(turn.state().name())
                        .setResult(turn.answer().result().name())
                        .setJustification(turn.answer().justification())
                        .setMaturity(turn.answer().maturity())
                        .setNotes(turn.answer().notes())
                        .setEvidence(turn.answer().evidence())
                        .setAssigneeId(turn.assignee())
                        .setDueOn(turn.dueOn());
        return switch (turn.actor()) {
            case Actor.Person(var person, var firm) ->
                    row.setPersonId(person).setOnBehalfOfId(firm);
            case Actor.Job _ -> row;
        };
    }
}
