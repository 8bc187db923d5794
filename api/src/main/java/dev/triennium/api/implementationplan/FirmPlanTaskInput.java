package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.SaveFirmPlanTemplate.Own;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TemplateTask.Closes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record FirmPlanTaskInput(
        @PlainText(max = 100) String key,
        @Valid FirmPlanNameInput name,
        @Valid FirmPlanDescriptionInput description,
        TaskCategory category,
        PlanPhase phase,
        TaskDeliverable deliverable,
        @PlainText(max = 40) String owner,
        @Size(max = 20) List<@PlainText(max = 40) String> participants,
        @Size(max = 5) List<@Valid FirmPlanTaskWeightInput> weights,
        @Size(max = 20) List<@Valid FirmPlanTaskPredecessorInput> after,
        @Size(max = 100) List<@PlainText(max = 20) String> clauses,
        @Size(max = 100) List<@PlainText(max = 20) String> controls,
        Closes closes) {

    Own toOwn(String field) {
        return new Own(
                key,
                name.toText(field + ".name"),
                description.toText(field + ".description"),
                category,
                phase,
                deliverable,
                owner,
                participants,
                FirmPlanTaskWeightInput.toWeights(weights, field + ".weights"),
                after.stream().map(FirmPlanTaskPredecessorInput::toAfter).toList(),
                clauses,
                controls,
                closes);
    }
}
