package dev.triennium.domain.managementreview;

import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One input of a review, in the words in which it was asked when the review was planned.
///
/// @param standards those that ask for it
/// @param text what is said of it; null: nothing yet
/// @param figures as they were at the last preparation, and for good from the meeting on
public record ReviewInput(
        ReviewTopic topic,
        List<StandardId> standards,
        @Nullable String text,
        List<ReviewFigure> figures) {

    public static final int MAX_TEXT = 10_000;

    public ReviewInput {
        Objects.requireNonNull(topic);
        standards = List.copyOf(standards);
        figures = List.copyOf(figures);
    }

    ReviewInput with(@Nullable String changed) {
        return new ReviewInput(topic, standards, changed, figures);
    }

    ReviewInput withFigures(List<ReviewFigure> changed) {
        return new ReviewInput(topic, standards, text, changed);
    }
}
