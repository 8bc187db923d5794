package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.implementationplan.SaveFirmPlanTemplate;
import dev.triennium.domain.tenancy.FirmId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

record ChangeFirmPlanTemplateInput(
        FirmId firmId,
        FirmPlanTemplateId id,
        int expectedVersion,
        @Valid @Nullable FirmPlanNameInput name,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note,
        @Size(max = 100) List<@Valid FirmPlanTaskChangeInput> changedTasks,
        @Size(max = 100) List<@Valid FirmPlanTaskInput> ownTasks,
        @Size(max = 100) List<@PlainText(max = 100) String> droppedTasks,
        @Size(max = 100) List<@PlainText(max = 100) String> restoredTasks) {

    SaveFirmPlanTemplate toCommand() {
        return new SaveFirmPlanTemplate(
                name == null ? null : name.toText("name"),
                note,
                each("changedTasks", changedTasks, FirmPlanTaskChangeInput::toChange),
                each("ownTasks", ownTasks, FirmPlanTaskInput::toOwn),
                droppedTasks,
                restoredTasks);
    }

    private static <I, T> List<T> each(
            String field, List<I> inputs, BiFunction<I, String, T> make) {
        var made = new ArrayList<T>();
        for (var i = 0; i < inputs.size(); i++) {
            made.add(make.apply(inputs.get(i), field + "." + i));
        }
        return made;
    }
}
