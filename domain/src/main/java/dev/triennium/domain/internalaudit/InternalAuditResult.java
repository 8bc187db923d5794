package dev.triennium.domain.internalaudit;

/// What was found at a question of a checklist.
public enum InternalAuditResult {
    CONFORM,
    NONCONFORMITY,
    OBSERVATION,
    OPPORTUNITY,
    NOT_SAMPLED
}
