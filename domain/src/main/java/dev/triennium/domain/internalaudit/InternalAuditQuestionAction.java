package dev.triennium.domain.internalaudit;

/// What can be done to a question of a checklist.
public enum InternalAuditQuestionAction {
    ANSWER,
    RAISE
}
