package dev.triennium.domain.reminder;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which deadlines a list shows.
///
/// @param states empty: any
/// @param kinds [DeadlineKind#key()] of those that are wanted; empty: any
/// @param dueUntil the last civil date; null: any
public record DeadlineFilter(
        Set<Deadline.State> states, Set<String> kinds, @Nullable LocalDate dueUntil) {

    public static final DeadlineFilter OPEN =
            new DeadlineFilter(Set.of(Deadline.State.OPEN), Set.of(), null);

    public DeadlineFilter {
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    /// @throws ValidationException when no feature has deadlines of one of the kinds
    public DeadlineFilter within(DeadlineKinds known) {
        var strange = new TreeSet<>(kinds);
        strange.removeAll(known.keys());
        if (!strange.isEmpty()) {
            throw new ValidationException(
                    "filter.kinds", "There are no deadlines of the kind {0}.", strange.first());
        }
        return this;
    }
}
