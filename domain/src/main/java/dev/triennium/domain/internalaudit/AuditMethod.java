package dev.triennium.domain.internalaudit;

/// Where the auditors are.
public enum AuditMethod {
    ON_SITE,
    REMOTE,
    BOTH
}
