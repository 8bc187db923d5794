package dev.triennium.domain.internalaudit;

/// How far an internal audit is.
public enum InternalAuditState {
    PLANNED,
    UNDER_WAY,
    REPORTED,
    SIGNED,
    CANCELLED
}
