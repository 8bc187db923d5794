package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.NonconformityService;
import dev.triennium.domain.nonconformity.PlannedActions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record PlannedCauseInput(
        int number,
        @Size(max = NonconformityService.MAX_ACTIONS) List<@Valid PlannedActionInput> actions) {

    PlannedActions toActions() {
        return new PlannedActions(
                number, actions.stream().map(PlannedActionInput::toContent).toList());
    }
}
