package dev.triennium.domain.selection;

import dev.triennium.domain.tenancy.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Answers that an organisation kept. A set is never changed: who changes their mind keeps another.
public record KeptSelection(
        KeptSelectionId id, Instant keptAt, Actor keptBy, List<Answer> answers) {

    public KeptSelection {
        Objects.requireNonNull(id);
        Objects.requireNonNull(keptAt);
        Objects.requireNonNull(keptBy);
        answers = List.copyOf(answers);
    }
}
