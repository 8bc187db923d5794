package dev.triennium.domain.recurringtask;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One of the days of a recurring task.
///
/// @param recorded null: nothing yet
public record RecurringTaskDay(LocalDate dueOn, State state, @Nullable RecordedDay recorded) {

    /// How it stands.
    public enum State {
        DONE,
        SKIPPED,
        /// It is over, and nobody has recorded anything.
        LATE,
        PLANNED
    }

    public RecurringTaskDay {
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(state);
    }

    static RecurringTaskDay of(LocalDate dueOn, @Nullable RecordedDay recorded, LocalDate today) {
        if (recorded == null) {
            return new RecurringTaskDay(
                    dueOn, dueOn.isBefore(today) ? State.LATE : State.PLANNED, null);
        }
        return of(recorded);
    }

    public static RecurringTaskDay of(RecordedDay recorded) {
        return new RecurringTaskDay(
                recorded.dueOn(),
                switch (recorded.outcome()) {
                    case DONE -> State.DONE;
                    case SKIPPED -> State.SKIPPED;
                },
                recorded);
    }
}
