package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.statementofapplicability.StatementControlChange;
import jakarta.validation.Valid;
import java.util.List;

record ChangeStatementControlsInput(
        GlobalId id, int expectedVersion, List<@Valid StatementControlChangeInput> controls) {

    List<StatementControlChange> toChanges() {
        return controls.stream().map(StatementControlChangeInput::toChange).toList();
    }
}
