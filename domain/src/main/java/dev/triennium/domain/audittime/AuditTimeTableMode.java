package dev.triennium.domain.audittime;

/// How the tables of audit time are read.
public enum AuditTimeTableMode {
    /// Each band has one value, as certification bodies quote it.
    STEP,
    /// The value of a band is reached at its upper end.
    LINEAR
}
