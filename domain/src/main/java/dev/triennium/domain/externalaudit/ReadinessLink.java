package dev.triennium.domain.externalaudit;

/// Where something is done about a point. The names are public API.
public enum ReadinessLink {
    MANAGEMENT_SYSTEM,
    DOCUMENTS,
    STATEMENTS,
    INTERNAL_AUDITS,
    MANAGEMENT_REVIEWS,
    EVIDENCE,
    NONCONFORMITIES,
    EXTERNAL_AUDIT
}
