package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.NewOwnControl;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;

record AddOwnControlsInput(
        StatementOfApplicabilityId id, int expectedVersion, List<@Valid OwnControlInput> controls) {

    List<NewOwnControl> toControls() {
        return IntStream.range(0, controls.size())
                .mapToObj(index -> controls.get(index).toNew("controls." + index))
                .toList();
    }
}
