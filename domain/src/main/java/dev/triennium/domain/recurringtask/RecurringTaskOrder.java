package dev.triennium.domain.recurringtask;

/// How recurring tasks are sorted; the id breaks ties.
public enum RecurringTaskOrder {
    NUMBER,
    DUE_ON
}
