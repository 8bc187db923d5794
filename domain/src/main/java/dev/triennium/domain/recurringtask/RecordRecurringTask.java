package dev.triennium.domain.recurringtask;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;

/// What the register says of a recurring task.
public record RecordRecurringTask(RecurringTaskContent content, EntryLinks links) {

    public RecordRecurringTask {
        Objects.requireNonNull(content);
        Objects.requireNonNull(links);
    }
}
