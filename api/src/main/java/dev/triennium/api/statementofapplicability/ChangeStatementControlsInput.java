package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementControlChange;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import jakarta.validation.Valid;
import java.util.List;

record ChangeStatementControlsInput(
        StatementOfApplicabilityId id,
        int expectedVersion,
        List<@Valid StatementControlChangeInput> controls) {

    List<StatementControlChange> toChanges() {
        return controls.stream().map(StatementControlChangeInput::toChange).toList();
    }
}
