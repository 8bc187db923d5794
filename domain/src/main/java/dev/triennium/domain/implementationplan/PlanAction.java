package dev.triennium.domain.implementationplan;

/// What can be done to a plan.
public enum PlanAction {
    CHANGE,
    REGENERATE,
    ADD_TASK,
    TAKE_BASELINE
}
