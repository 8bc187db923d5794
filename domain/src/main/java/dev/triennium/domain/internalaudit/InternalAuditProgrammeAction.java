package dev.triennium.domain.internalaudit;

/// What can be done to a programme of internal audits.
public enum InternalAuditProgrammeAction {
    CHANGE,
    PLAN_AUDIT
}
