package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.error.VersionConflictException;
import java.util.List;
import java.util.Objects;

/// What became of a change to items of one assessment, of which all or none were made.
public sealed interface ItemsOutcome {

    /// @param items as they are after it, in the order in which they were named
    record Taken(Assessment assessment, List<AssessmentItem> items) implements ItemsOutcome {

        public Taken {
            Objects.requireNonNull(assessment);
            items = List.copyOf(items);
        }
    }

    /// Somebody else was first. Whoever comes second learns what the first one said.
    ///
    /// @param present the item that somebody else changed, as it now is
    record Conflicted(AssessmentItem present, VersionConflictException refusal)
            implements ItemsOutcome {

        public Conflicted {
            Objects.requireNonNull(present);
            Objects.requireNonNull(refusal);
        }
    }

    /// The item of a change to one, as it now is.
    default AssessmentItem item() {
        return switch (this) {
            case Taken taken -> taken.items().getFirst();
            case Conflicted conflicted -> conflicted.present();
        };
    }
}
