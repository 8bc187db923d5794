package dev.triennium.domain.recurringtask;

/// What came of one of its days.
public enum RecurringTaskOutcome {
    DONE,
    SKIPPED
}
