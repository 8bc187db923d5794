package dev.triennium.domain.implementationplan;

/// What can be done to a gate.
public enum PlanGateAction {
    PASS,
    OVERRIDE,
    WITHDRAW
}
