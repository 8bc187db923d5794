package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.error.VersionConflictException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of a change to several items, of which all or none were made.
///
/// @param conflict why none was made; null when all were
public record ItemsOutcome(Assessment assessment, @Nullable Conflict conflict) {

    /// @param item that somebody else changed first, as it now is
    public record Conflict(AssessmentItem item, VersionConflictException refusal) {}

    public ItemsOutcome {
        Objects.requireNonNull(assessment);
    }
}
