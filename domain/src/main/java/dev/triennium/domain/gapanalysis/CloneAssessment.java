package dev.triennium.domain.gapanalysis;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A new assessment of the same editions and sites.
public record CloneAssessment(
        AssessmentId source, String name, @Nullable LocalDate dueOn, Answers answers) {

    public enum Answers {
        RESET,
        CARRY_OVER
    }

    public CloneAssessment {
        Objects.requireNonNull(source);
        Objects.requireNonNull(name);
        Objects.requireNonNull(answers);
    }
}
