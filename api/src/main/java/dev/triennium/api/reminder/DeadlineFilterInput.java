package dev.triennium.api.reminder;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineFilter;
import dev.triennium.domain.reminder.DeadlineKinds;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The SDL's `DeadlineFilter`.
record DeadlineFilterInput(
        List<Deadline.State> states, @Nullable List<String> kinds, @Nullable LocalDate dueUntil) {

    static DeadlineFilter toFilter(@Nullable DeadlineFilterInput input, DeadlineKinds known) {
        return input == null
                ? DeadlineFilter.OPEN
                : new DeadlineFilter(
                                Set.copyOf(input.states),
                                input.kinds == null ? Set.of() : Set.copyOf(input.kinds),
                                input.dueUntil)
                        .within(known);
    }
}
