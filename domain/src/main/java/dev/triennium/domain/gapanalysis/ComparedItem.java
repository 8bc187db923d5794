package dev.triennium.domain.gapanalysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A question of two assessments.
///
/// @param before null when the earlier one does not ask it
/// @param after null when the later one does not ask it
public record ComparedItem(
        Trend trend, @Nullable AssessmentItemId before, @Nullable AssessmentItemId after) {

    public ComparedItem {
        Objects.requireNonNull(trend);
        if (before == null && after == null) {
            throw new IllegalArgumentException("A question that nobody asks");
        }
    }

    /// The later one's, or the earlier one's where the later one does not ask.
    public AssessmentItemId latest() {
        return after == null ? Objects.requireNonNull(before) : after;
    }
}
