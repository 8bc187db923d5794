package dev.triennium.domain.implementationplan;

/// A part of the plan. No task begins before the gate of the phase before.
public enum PlanPhase {
    START,
    DESIGN,
    BUILD,
    RUN,
    CHECK,
    CERTIFY
}
