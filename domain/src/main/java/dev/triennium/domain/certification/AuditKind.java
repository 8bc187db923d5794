package dev.triennium.domain.certification;

/// The audits of the certification body, in the order in which they come.
public enum AuditKind {
    STAGE_1,
    STAGE_2,
    SURVEILLANCE_1,
    SURVEILLANCE_2,
    RECERTIFICATION;

    public boolean isSurveillance() {
        return this == SURVEILLANCE_1 || this == SURVEILLANCE_2;
    }
}
