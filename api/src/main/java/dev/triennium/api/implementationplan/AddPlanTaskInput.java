package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.money.MoneyInput;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.NewPlanTask;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import dev.triennium.domain.implementationplan.PlannedStart;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskPurpose;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddPlanTaskInput(
        ImplementationPlanId planId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        @PlainText(max = 5_000, isMultiline = true) @Nullable String description,
        TaskCategory category,
        PlanPhase phase,
        TaskDeliverable deliverable,
        PlanTaskEffortInput effort,
        @Min(1) @Max(PlanTask.MAX_DURATION) int duration,
        @Nullable MoneyInput expense,
        @Nullable ColleagueId ownerId,
        @Nullable List<ColleagueId> participantIds,
        @PlainText(max = 5_000, isMultiline = true) @Nullable String notes,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds,
        @Nullable PlannedStartInput start) {

    NewPlanTask toCommand() {
        return new NewPlanTask(
                planId,
                new Content(
                        name,
                        description,
                        category,
                        phase,
                        deliverable,
                        effort.toEffort(),
                        duration,
                        expense == null ? null : expense.toMoney("expense"),
                        null,
                        List.of()),
                new TaskPurpose(clauseIds, controlIds),
                Hands.NONE.with(
                        ownerId, participantIds == null ? List.of() : participantIds, notes),
                start == null ? PlannedStart.WHEN_READY : start.toStart());
    }
}
