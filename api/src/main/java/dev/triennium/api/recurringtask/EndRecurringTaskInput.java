package dev.triennium.api.recurringtask;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.recurringtask.RecurringTaskEnding;
import dev.triennium.domain.recurringtask.RecurringTaskId;

record EndRecurringTaskInput(
        RecurringTaskId id,
        int expectedVersion,
        @PlainText(max = RecurringTaskEnding.MAX_REASON, isMultiline = true) String reason) {}
