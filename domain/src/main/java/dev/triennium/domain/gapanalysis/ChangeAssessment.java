package dev.triennium.domain.gapanalysis;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What can be changed of an assessment in progress.
public record ChangeAssessment(String name, @Nullable LocalDate dueOn) {

    public ChangeAssessment {
        Objects.requireNonNull(name);
    }
}
