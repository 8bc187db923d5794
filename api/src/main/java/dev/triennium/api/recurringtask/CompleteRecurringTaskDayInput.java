package dev.triennium.api.recurringtask;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.recurringtask.RecordedDay;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompleteRecurringTaskDayInput(
        RecurringTaskId id,
        int expectedVersion,
        LocalDate dueOn,
        LocalDate doneOn,
        @PlainText(max = RecordedDay.MAX_NOTE, isMultiline = true) @Nullable String note) {}
