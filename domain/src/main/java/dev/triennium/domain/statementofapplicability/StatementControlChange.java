package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What shall become of one control.
///
/// @param change from the treatment as it is to the one that is wanted
public record StatementControlChange(StatementControlId id, UnaryOperator<Treatment> change) {

    public StatementControlChange {
        Objects.requireNonNull(id);
        Objects.requireNonNull(change);
    }
}
