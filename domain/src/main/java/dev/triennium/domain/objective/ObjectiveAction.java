package dev.triennium.domain.objective;

/// What can be done to an objective.
public enum ObjectiveAction {
    CHANGE,
    MEASURE,
    CLOSE,
    REOPEN
}
