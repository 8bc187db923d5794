package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.TaskMoves;
import dev.triennium.domain.schedule.Difference.Move;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The GraphQL type `PlanTaskMovePreview`.
record PlanTaskMovePreviewView(
        LocalDate endsOn, LocalDate wouldEndOn, int endMovesBy, List<MoveView> moves) {

    /// The GraphQL type `PlanTaskMove`.
    record MoveView(
            PlanTaskView task,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate wouldStartOn,
            LocalDate wouldEndOn,
            int startMovesBy,
            int endMovesBy) {}

    static PlanTaskMovePreviewView of(TenantScope scope, TaskMoves moves) {
        var difference = moves.difference();
        return new PlanTaskMovePreviewView(
                difference.endBefore(),
                difference.endAfter(),
                difference.endMovesBy(),
                difference.moves().stream().map(move -> move(scope, moves, move)).toList());
    }

    private static MoveView move(TenantScope scope, TaskMoves moves, Move<UUID> move) {
        var task = moves.before().tasks().get(new PlanTaskId(move.key()));
        return new MoveView(
                PlanTaskView.of(scope, Objects.requireNonNull(task)),
                move.before().start(),
                move.before().finish(),
                move.after().start(),
                move.after().finish(),
                move.startMovesBy(),
                move.finishMovesBy());
    }
}
