package dev.triennium.domain.nonconformity;

/// Where a nonconformity comes from.
public enum NonconformitySource {
    INTERNAL_AUDIT,
    CERTIFICATION_BODY,
    COMPLAINT,
    INCIDENT,
    MANAGEMENT_REVIEW,
    OWN_OBSERVATION
}
