package dev.triennium.domain.gapanalysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The answer to an item, as it shall be as a whole.
///
/// @param effort null: nobody has said; what a respondent answers leaves the stored one
public record AnswerItem(
        AssessmentItemId item, int expectedVersion, Answer answer, @Nullable Effort effort) {

    public AnswerItem {
        Objects.requireNonNull(item);
        Objects.requireNonNull(answer);
    }
}
