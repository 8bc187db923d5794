package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.api.money.MoneyInput;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskPurpose;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangePlanTaskInput(
        PlanTaskId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> name,
        ArgumentValue<@PlainText(max = 5_000, isMultiline = true) String> description,
        ArgumentValue<TaskCategory> category,
        ArgumentValue<PlanPhase> phase,
        ArgumentValue<TaskDeliverable> deliverable,
        ArgumentValue<PlanTaskEffortInput> effort,
        ArgumentValue<MoneyInput> expense,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<List<ColleagueId>> participantIds,
        ArgumentValue<@PlainText(max = 5_000, isMultiline = true) String> notes,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds) {

    Content applyTo(Content current) {
        return new Content(
                Patch.required(name, "name", current.name()),
                Patch.optional(description, current.description()),
                Patch.required(category, "category", current.category()),
                Patch.required(phase, "phase", current.phase()),
                Patch.required(deliverable, "deliverable", current.deliverable()),
                effort.isOmitted()
                        ? current.effort()
                        : effort.asOptional()
                                .map(PlanTaskEffortInput::toEffort)
                                .orElseThrow(() -> Patch.notCleared("effort")),
                current.duration(),
                expense.isOmitted()
                        ? current.expense()
                        : expense.asOptional().map(one -> one.toMoney("expense")).orElse(null),
                current.recurrence(),
                current.serves());
    }

    TaskPurpose applyTo(TaskPurpose current) {
        return new TaskPurpose(
                clauseIds.isOmitted()
                        ? current.clauses()
                        : clauseIds.asOptional().orElse(List.of()),
                controlIds.isOmitted()
                        ? current.controls()
                        : controlIds.asOptional().orElse(List.of()));
    }

    Hands applyTo(Hands current) {
        return current.with(
                Patch.optional(ownerId, current.owner()),
                participantIds.isOmitted()
                        ? current.participants()
                        : participantIds.asOptional().orElse(List.of()),
                Patch.optional(notes, current.notes()));
    }
}
