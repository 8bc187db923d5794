package dev.triennium.api.markuse;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.markuse.MarkTask;
import dev.triennium.domain.markuse.MarkTaskId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompleteMarkTaskInput(
        MarkTaskId id,
        int expectedVersion,
        @Nullable LocalDate doneOn,
        @PlainText(max = MarkTask.MAX_NOTE, isMultiline = true) String note) {}
