package dev.triennium.domain.markuse;

/// What can be done to a task at a place where a mark is used.
public enum MarkTaskAction {
    CHANGE,
    COMPLETE
}
