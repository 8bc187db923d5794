package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.CauseAnalysis;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.PlannedActions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record SubmitNonconformityPlanInput(
        NonconformityId id,
        int expectedVersion,
        @Size(min = 1, max = CauseAnalysis.Ishikawa.MAX_BRANCHES)
                List<@Valid PlannedCauseInput> causes) {

    List<PlannedActions> toPlan() {
        return causes.stream().map(PlannedCauseInput::toActions).toList();
    }
}
