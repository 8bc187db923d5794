package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.error.VersionConflictException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of a change to one item. Whoever comes second learns what the first one said.
///
/// @param item after the change, or as it now is when somebody else changed it first
/// @param conflict null when the change was made
public record ItemOutcome(AssessmentItem item, @Nullable VersionConflictException conflict) {

    public ItemOutcome {
        Objects.requireNonNull(item);
    }
}
