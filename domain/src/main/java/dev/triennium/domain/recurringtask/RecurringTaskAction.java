package dev.triennium.domain.recurringtask;

/// What can be done to a recurring task.
public enum RecurringTaskAction {
    CHANGE,
    COMPLETE,
    SKIP,
    END
}
