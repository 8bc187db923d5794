package dev.triennium.domain.internalaudit;

/// What can be done to an internal audit.
public enum InternalAuditAction {
    CHANGE,
    ASSIGN,
    PLAN_SLOTS,
    SEND_PLAN,
    DECLARE,
    DRAW_UP,
    START,
    ANSWER,
    REPORT,
    CANCEL
}
