package dev.triennium.api.implementationplan;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.TemplateTask.Weight;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

record FirmPlanTaskWeightInput(
        PlanSize size,
        PlanTaskEffortInput effort,
        @Min(1) @Max(PlanTask.MAX_DURATION) int duration) {

    static Map<PlanSize, Weight> toWeights(List<FirmPlanTaskWeightInput> inputs, String field) {
        var weights = new EnumMap<PlanSize, Weight>(PlanSize.class);
        for (var i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            var where = field + "." + i;
            var weight = new Weight(input.effort.toEffort(where + ".effort"), input.duration);
            if (weights.put(input.size, weight) != null) {
                throw new ValidationException(where + ".size", "Each size stands there once.");
            }
        }
        return weights;
    }
}
