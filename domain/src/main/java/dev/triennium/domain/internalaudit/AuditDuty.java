package dev.triennium.domain.internalaudit;

/// What somebody does in the team of an audit, from the one who answers for most.
public enum AuditDuty {
    LEAD_AUDITOR,
    AUDITOR,
    TECHNICAL_EXPERT,
    OBSERVER;

    /// Whether they look for what conforms and what does not.
    boolean audits() {
        return this == LEAD_AUDITOR || this == AUDITOR;
    }
}
