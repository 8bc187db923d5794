package dev.triennium.domain.selection;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.tenancy.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Answers that an organisation kept. A set is never changed: who changes their mind keeps another.
public record KeptSelection(Facts facts, List<Answer> answers)
        implements Aggregate<KeptSelectionId> {

    public KeptSelection {
        Objects.requireNonNull(facts);
        answers = List.copyOf(answers);
    }

    /// What lists read of it.
    public record Facts(KeptSelectionId id, Instant keptAt, Actor keptBy) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(keptAt);
            Objects.requireNonNull(keptBy);
        }
    }

    @Override
    public KeptSelectionId id() {
        return facts.id();
    }

    @Override
    public int version() {
        return 1;
    }
}
