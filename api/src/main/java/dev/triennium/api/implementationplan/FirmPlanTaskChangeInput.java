package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.implementationplan.SaveFirmPlanTemplate.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record FirmPlanTaskChangeInput(
        @PlainText(max = 100) String key,
        @Valid @Nullable FirmPlanNameInput name,
        @Valid @Nullable FirmPlanDescriptionInput description,
        @PlainText(max = 40) @Nullable String owner,
        @Size(max = 5) List<@Valid FirmPlanTaskWeightInput> weights) {

    Change toChange(String field) {
        return new Change(
                key,
                name == null ? null : name.toText(field + ".name"),
                description == null ? null : description.toText(field + ".description"),
                owner,
                FirmPlanTaskWeightInput.toWeights(weights, field + ".weights"));
    }
}
