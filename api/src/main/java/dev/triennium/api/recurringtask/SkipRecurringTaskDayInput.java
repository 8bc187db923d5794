package dev.triennium.api.recurringtask;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.recurringtask.RecordedDay;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import java.time.LocalDate;

record SkipRecurringTaskDayInput(
        RecurringTaskId id,
        int expectedVersion,
        LocalDate dueOn,
        @PlainText(max = RecordedDay.MAX_NOTE, isMultiline = true) String reason) {}
