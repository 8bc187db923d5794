package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.RuledDate;
import java.util.Objects;

/// A date that matters for a certification now, by its kind.
public record CertificationDate(Kind kind, RuledDate date) {

    public enum Kind {
        STAGE2_WITHOUT_REVIEW_UNTIL,
        STAGE2_FINDINGS_UNTIL,
        EFFECTIVE_FROM,
        SURVEILLANCE_1_UNTIL,
        SURVEILLANCE_2_UNTIL,
        SURVEILLANCE_3_UNTIL,
        SURVEILLANCE_4_UNTIL,
        SURVEILLANCE_5_UNTIL,
        RECERTIFICATION_PLANNING_FROM,
        RECERTIFICATION_AUDIT_UNTIL,
        EXPIRES_ON,
        RESTORATION_UNTIL,
        SUSPENSION_UNTIL,
        TRANSFER_UNTIL
    }

    public CertificationDate {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(date);
    }
}
