package dev.triennium.api.recurringtask;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.recurringtask.RecordedDay;
import dev.triennium.domain.recurringtask.RecurringTaskDay;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RecurringTaskDay`.
///
/// @param recordedById no field of the SDL: what `recordedBy` is loaded by
record RecurringTaskDayView(
        LocalDate dueOn,
        RecurringTaskDay.State state,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        @Nullable Instant recordedAt,
        @Nullable PersonId recordedById) {

    static final String TYPE = "RecurringTaskDay";

    static RecurringTaskDayView of(RecurringTaskDay day) {
        var recorded = day.recorded();
        return recorded == null
                ? new RecurringTaskDayView(day.dueOn(), day.state(), null, null, null, null)
                : new RecurringTaskDayView(
                        day.dueOn(),
                        day.state(),
                        recorded.doneOn(),
                        recorded.note(),
                        recorded.at(),
                        recorded.by());
    }

    static @Nullable RecurringTaskDayView latest(@Nullable RecordedDay recorded) {
        return recorded == null ? null : of(RecurringTaskDay.of(recorded));
    }
}
