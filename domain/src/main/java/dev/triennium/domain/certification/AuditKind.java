package dev.triennium.domain.certification;

import java.util.List;

/// The audits of the certification body, in the order in which they come. How many surveillance
/// audits a cycle has follows from their frequency.
public enum AuditKind {
    STAGE_1,
    STAGE_2,
    SURVEILLANCE_1,
    SURVEILLANCE_2,
    SURVEILLANCE_3,
    SURVEILLANCE_4,
    SURVEILLANCE_5,
    RECERTIFICATION;

    public static final List<AuditKind> SURVEILLANCES =
            List.of(SURVEILLANCE_1, SURVEILLANCE_2, SURVEILLANCE_3, SURVEILLANCE_4, SURVEILLANCE_5);

    public boolean isSurveillance() {
        return SURVEILLANCES.contains(this);
    }

    /// Whether it belongs to the initial audit.
    public boolean isStage() {
        return this == STAGE_1 || this == STAGE_2;
    }

    /// Counts the surveillance audits of a cycle from 1.
    ///
    /// @throws IllegalStateException when it is none
    int surveillanceNumber() {
        if (!isSurveillance()) {
            throw new IllegalStateException(this + " is no surveillance");
        }
        return SURVEILLANCES.indexOf(this) + 1;
    }
}
