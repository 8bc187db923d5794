package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Starts the first draft for an edition.
///
/// @param assessment whose results the controls start with
public record CreateStatement(StandardId standard, @Nullable AssessmentId assessment) {

    public CreateStatement {
        Objects.requireNonNull(standard);
    }
}
