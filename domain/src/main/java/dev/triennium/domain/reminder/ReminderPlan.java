package dev.triennium.domain.reminder;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The reminders of one kind of deadline. Immutable; each method adds steps for the audience named
/// last, so that a table of kinds reads as sentences.
public final class ReminderPlan {

    /// One reminder of a plan.
    public record Step(Offset offset, Audience audience) {}

    private final List<Step> steps;
    private final Audience audience;

    private ReminderPlan(List<Step> steps, Audience audience) {
        this.steps = List.copyOf(steps);
        this.audience = audience;
    }

    public static ReminderPlan remind(Audience audience) {
        return new ReminderPlan(List.of(), audience);
    }

    public ReminderPlan then(Audience wider) {
        return new ReminderPlan(steps, wider);
    }

    public ReminderPlan onDays(int... days) {
        return with(IntStream.of(days).mapToObj(Offset::days));
    }

    public ReminderPlan onEachDay(int first, int last) {
        return with(IntStream.rangeClosed(first, last).mapToObj(Offset::days));
    }

    /// Goes on from the last step, for what stays overdue.
    public ReminderPlan thenEvery30DaysUntilDay(int last) {
        return thenEvery(30, last);
    }

    /// The same for what must not be forgotten for a month.
    public ReminderPlan thenEachWeekUntilDay(int last) {
        return thenEvery(7, last);
    }

    private ReminderPlan thenEvery(int days, int last) {
        var first = steps.getLast().offset().amount() + days;
        return with(
                IntStream.iterate(first, day -> day <= last, day -> day + days)
                        .mapToObj(Offset::days));
    }

    public ReminderPlan onMonths(int... months) {
        return with(IntStream.of(months).mapToObj(Offset::months));
    }

    public ReminderPlan onDaysFromStart(int... days) {
        return with(IntStream.of(days).mapToObj(Offset::daysFromStart));
    }

    public List<Step> steps() {
        return steps;
    }

    /// Whether a deadline must say when its period opened.
    boolean countsFromStart() {
        return steps.stream().anyMatch(step -> step.offset().anchor() == Offset.Anchor.START_DAY);
    }

    private ReminderPlan with(Stream<Offset> offsets) {
        var added = offsets.map(offset -> new Step(offset, audience));
        return new ReminderPlan(Stream.concat(steps.stream(), added).toList(), audience);
    }
}
