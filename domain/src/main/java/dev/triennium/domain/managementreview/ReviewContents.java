package dev.triennium.domain.managementreview;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.managementreview.ReviewState.Held;
import dev.triennium.domain.managementreview.ReviewState.Signed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// A management review with all that stands in its minutes but the decisions.
public record ReviewContents(
        ManagementReview review,
        List<ReviewInput> inputs,
        List<ReviewAttendee> attendees,
        List<ReviewAddendum> addenda)
        implements Aggregate<ManagementReviewId> {

    public ReviewContents {
        Objects.requireNonNull(review);
        inputs = List.copyOf(inputs);
        attendees = List.copyOf(attendees);
        addenda = List.copyOf(addenda);
    }

    @Override
    public ManagementReviewId id() {
        return review.id();
    }

    @Override
    public int version() {
        return review.version();
    }

    ReviewContents with(ManagementReview changed) {
        return new ReviewContents(changed, inputs, attendees, addenda);
    }

    /// @param texts by the keys of their topics; what is not named stays
    /// @param figures of each topic, now
    ReviewContents prepared(
            Map<String, String> texts,
            Function<ReviewTopic, List<ReviewFigure>> figures,
            LocalDate today) {
        return new ReviewContents(
                review.prepared(today),
                inputs.stream()
                        .map(one -> filled(one, figures))
                        .map(
                                one ->
                                        texts.containsKey(one.topic().key())
                                                ? one.with(texts.get(one.topic().key()))
                                                : one)
                        .toList(),
                attendees,
                addenda);
    }

    private ReviewInput filled(
            ReviewInput input, Function<ReviewTopic, List<ReviewFigure>> figures) {
        return review.isPlanned() ? input.withFigures(figures.apply(input.topic())) : input;
    }

    ReviewContents held(
            Held meeting,
            List<ReviewAttendee> present,
            Function<ReviewTopic, List<ReviewFigure>> figures,
            LocalDate today) {
        return new ReviewContents(
                review.held(meeting, today),
                inputs.stream().map(one -> filled(one, figures)).toList(),
                present,
                addenda);
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when an input was not considered
    ReviewContents signed(Signed signature) {
        var missing = inputs.stream().filter(one -> one.text() == null).count();
        if (missing > 0) {
            throw ReviewRule.ALL_INPUTS.refused(
                    List.of(),
                    "The review says nothing yet of so many of its inputs: {0}.",
                    missing);
        }
        return with(review.signed(signature));
    }

    ReviewContents with(ReviewAddendum addendum) {
        var all = new ArrayList<>(addenda);
        all.add(addendum);
        return new ReviewContents(review.added(), inputs, attendees, all);
    }
}
