package dev.triennium.domain.incident;

/// What can be done to an incident.
public enum IncidentAction {
    CHANGE,
    ANSWER_NOTICE,
    NOTE_TOLD,
    CLOSE,
    REOPEN
}
