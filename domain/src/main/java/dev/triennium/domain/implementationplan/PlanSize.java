package dev.triennium.domain.implementationplan;

/// How large the organisation is for its plan, by its effective personnel.
public enum PlanSize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE,
    ENTERPRISE
}
