package dev.triennium.domain.internalaudit;

/// How far a report of an internal audit is.
public enum InternalAuditReportState {
    DRAFT,
    LEAD_SIGNED,
    SIGNED
}
