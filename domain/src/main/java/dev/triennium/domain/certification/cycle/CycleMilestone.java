package dev.triennium.domain.certification.cycle;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that is due in a cycle, and when.
///
/// @param earliest null: no customary first day
/// @param latest null: nothing falls due after the target
public record CycleMilestone(
        Kind kind,
        @Nullable LocalDate earliest,
        LocalDate target,
        @Nullable LocalDate latest,
        CertificationRule rule) {

    public enum Kind {
        SURVEILLANCE_1,
        SURVEILLANCE_2,
        SURVEILLANCE_3,
        SURVEILLANCE_4,
        SURVEILLANCE_5,
        RECERTIFICATION_PLANNING,
        RECERTIFICATION_AUDIT,
        RECERTIFICATION_DECISION,
        EXPIRY,
        RESTORATION_LIMIT
    }

    public CycleMilestone {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(target);
        Objects.requireNonNull(rule);
    }
}
