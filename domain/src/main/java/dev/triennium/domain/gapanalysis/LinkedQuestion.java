package dev.triennium.domain.gapanalysis;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An item as somebody reads it who has nothing but a link.
///
/// @param site its name; null: the organisation as a whole
public record LinkedQuestion(AssessmentItem item, @Nullable String site, List<Part> parts) {

    public LinkedQuestion {
        Objects.requireNonNull(item);
        parts = List.copyOf(parts);
    }

    /// A clause or control, in the reader's language.
    public record Part(String standard, String number, String title, String question) {

        public Part {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(number);
            Objects.requireNonNull(title);
            Objects.requireNonNull(question);
        }
    }
}
