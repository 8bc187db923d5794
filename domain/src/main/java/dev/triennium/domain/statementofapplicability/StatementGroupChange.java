package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What shall become of a whole part of the annex.
///
/// @param beginning of the numbers of its controls, such as A.1
public record StatementGroupChange(String beginning, UnaryOperator<Treatment> change) {

    public StatementGroupChange {
        Objects.requireNonNull(beginning);
        Objects.requireNonNull(change);
    }
}
