package dev.triennium.domain.recurringtask;

/// Where a recurring task stands.
public enum RecurringTaskState {
    /// One of its days is to be recorded yet.
    RUNNING,
    /// All its days are recorded.
    COMPLETED,
    /// It was ended before.
    ENDED
}
