package dev.triennium.domain.internalaudit;

/// What can be done to a report of an internal audit.
public enum InternalAuditReportAction {
    CHANGE,
    SIGN,
    CORRECT
}
