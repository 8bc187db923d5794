package dev.triennium.domain.implementationplan;

/// What there is when a task is done.
public enum TaskDeliverable {
    POLICY,
    PROCEDURE,
    WORK_INSTRUCTION,
    FORM,
    RECORD,
    /// A manual, or another document of the system.
    MANUAL,
    PLAN,
    REGISTER,
    REPORT,
    /// A decision on record.
    DECISION,
    /// A training with attendance and result.
    TRAINING,
    /// Installed or changed equipment or technology.
    INFRASTRUCTURE
}
