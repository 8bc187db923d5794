package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A new assessment of the same sites.
///
/// @param standards its editions; null: the same
public record CloneAssessment(
        AssessmentId source,
        String name,
        @Nullable LocalDate dueOn,
        Answers answers,
        @Nullable List<StandardId> standards) {

    public enum Answers {
        RESET,
        CARRY_OVER
    }

    public CloneAssessment {
        Objects.requireNonNull(source);
        Objects.requireNonNull(name);
        Objects.requireNonNull(answers);
        standards = standards == null ? null : List.copyOf(standards);
    }
}
