package dev.triennium.domain.internalaudit;

/// What can be done to an internal audit.
public enum InternalAuditAction {
    CHANGE,
    ASSIGN,
    DECLARE,
    DRAW_UP,
    START,
    ANSWER,
    REPORT,
    CANCEL
}
