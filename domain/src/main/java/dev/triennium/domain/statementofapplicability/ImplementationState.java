package dev.triennium.domain.statementofapplicability;

/// How far a control is in place.
public enum ImplementationState {
    NOT_STARTED,
    PLANNED,
    PARTIAL,
    IMPLEMENTED
}
