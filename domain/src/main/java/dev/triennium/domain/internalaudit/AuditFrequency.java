package dev.triennium.domain.internalaudit;

/// How often a process asks to be audited.
public enum AuditFrequency {
    TWICE_A_YEAR,
    YEARLY,
    ONCE_IN_A_CYCLE
}
