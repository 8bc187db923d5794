package dev.triennium.domain.implementationplan;

/// What can be done to a task.
public enum PlanTaskAction {
    CHANGE,
    MOVE,
    CONNECT,
    REPORT,
    SPEND,
    DROP,
    REOPEN,
    DECIDE
}
