package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A control that the organisation adds to the annex's.
///
/// @param number null: the next one that is free
public record NewOwnControl(
        @Nullable ClauseNumber number, Origin.Own control, Treatment treatment) {

    public NewOwnControl {
        Objects.requireNonNull(control);
        Objects.requireNonNull(treatment);
    }
}
