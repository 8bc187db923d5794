package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementControlChange;
import dev.triennium.domain.statementofapplicability.StatementGroupChange;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;

record ChangeStatementControlsInput(
        StatementOfApplicabilityId id,
        int expectedVersion,
        List<@Valid StatementGroupChangeInput> groups,
        List<@Valid StatementControlChangeInput> controls) {

    List<StatementGroupChange> toGroupChanges() {
        return groups.stream().map(StatementGroupChangeInput::toChange).toList();
    }

    List<StatementControlChange> toChanges() {
        return IntStream.range(0, controls.size())
                .mapToObj(index -> controls.get(index).toChange("controls." + index))
                .toList();
    }
}
