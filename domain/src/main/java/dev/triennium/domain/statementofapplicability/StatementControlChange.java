package dev.triennium.domain.statementofapplicability;

import java.util.Objects;
import java.util.function.UnaryOperator;

/// What shall become of one control.
///
/// @param change from the control as it is to the one that is wanted
public record StatementControlChange(
        StatementControlId id, UnaryOperator<StatementControl> change) {

    public StatementControlChange {
        Objects.requireNonNull(id);
        Objects.requireNonNull(change);
    }
}
