package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.PlannedAuditId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a nonconformity that a certification body found stands with the body. It follows what is
/// recorded at the certification.
///
/// @param audit in which it was found
/// @param limit null: no day beyond which the answer is too late
/// @param nextAuditOn null: none is known
/// @param planAcceptedOn null: the body has not accepted a plan
/// @param verifiedOn null: the body has not verified what was done
public record BodyStanding(
        PlannedAuditId audit,
        @Nullable Limit limit,
        @Nullable LocalDate nextAuditOn,
        @Nullable LocalDate planAcceptedOn,
        @Nullable LocalDate verifiedOn) {

    /// @param rule [NonconformityRule#BEFORE_EXPIRY] or [NonconformityRule#WITHIN_SIX_MONTHS]
    public record Limit(LocalDate on, NonconformityRule rule) {

        public Limit {
            Objects.requireNonNull(on);
            Objects.requireNonNull(rule);
        }
    }

    public BodyStanding {
        Objects.requireNonNull(audit);
    }

    /// Whether it no longer stands in the way of a certificate ([NonconformityRule#SETTLED]).
    boolean isSettled(NonconformityGrade grade) {
        return verifiedOn != null || (grade == NonconformityGrade.MINOR && planAcceptedOn != null);
    }
}
