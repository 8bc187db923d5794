package dev.triennium.domain.audittime;

/// How complex an organisation's activities are for a standard, or how much is at risk.
public enum AuditComplexity {
    HIGH,
    MEDIUM,
    LOW,
    /// Hardly anything of it; only in environmental management.
    LIMITED
}
