package dev.triennium.domain.recurringtask;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was recorded of one of the days of a recurring task.
///
/// @param dueOn the day of the series
/// @param doneOn null: it was skipped
/// @param note what came of it; of one that was skipped, why
public record RecordedDay(
        LocalDate dueOn,
        RecurringTaskOutcome outcome,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        Instant at,
        PersonId by) {

    public static final int MAX_NOTE = 2_000;

    /// @throws IllegalArgumentException when what was done has no day, or what was not has one
    public RecordedDay {
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        if ((outcome == RecurringTaskOutcome.DONE) == (doneOn == null)) {
            throw new IllegalArgumentException("What was done was done on a day");
        }
    }
}
