package dev.triennium.domain.internalaudit;

/// What can be done to a process that is audited.
public enum InternalAuditProcessAction {
    CHANGE
}
