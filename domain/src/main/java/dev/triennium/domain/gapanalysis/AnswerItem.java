package dev.triennium.domain.gapanalysis;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What shall become of the answer to an item.
///
/// @param change of what is stored; what it says the same again is kept
public record AnswerItem(AssessmentItemId item, int expectedVersion, UnaryOperator<Said> change) {

    /// What is said of an item.
    ///
    /// @param effort null: nobody has said
    public record Said(Answer answer, @Nullable Effort effort) {

        public Said {
            Objects.requireNonNull(answer);
        }
    }

    public AnswerItem {
        Objects.requireNonNull(item);
        Objects.requireNonNull(change);
    }

    /// Another answer; what closing the gap takes stays.
    public static AnswerItem with(AssessmentItemId item, int expectedVersion, Answer answer) {
        return new AnswerItem(item, expectedVersion, said -> new Said(answer, said.effort()));
    }
}
