package dev.triennium.domain.incident;

/// What happened.
public enum IncidentKind {
    ACCIDENT,
    POLLUTION,
    BREACH,
    COMPLAINT
}
