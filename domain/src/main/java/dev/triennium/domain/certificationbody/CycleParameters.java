package dev.triennium.domain.certificationbody;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import java.util.ArrayList;
import java.util.Objects;

/// Where the accreditation rules leave room: how one body counts a cycle.
///
/// @param surveillanceToleranceMonths how long after its due day a surveillance may still be done
/// @param stageGapMinDays below this, the interval between the stages is unusually short
/// @param stageGapMaxMonths after this, the results of stage 1 need a review
/// @param suspensionMaxMonths how long a suspension normally lasts at most
public record CycleParameters(
        ExpiryConvention expiryConvention,
        int surveillanceToleranceMonths,
        RecertYearBasis recertYearBasis,
        RecertExpiryPolicy recertExpiryPolicy,
        int stageGapMinDays,
        int stageGapMaxMonths,
        int suspensionMaxMonths) {

    public static final CycleParameters DEFAULT =
            new CycleParameters(
                    ExpiryConvention.MINUS_ONE_DAY,
                    0,
                    RecertYearBasis.EITHER,
                    RecertExpiryPolicy.KEEP_ANNIVERSARY,
                    14,
                    6,
                    6);

    public CycleParameters {
        Objects.requireNonNull(expiryConvention);
        Objects.requireNonNull(recertYearBasis);
        Objects.requireNonNull(recertExpiryPolicy);
        var violations = new ArrayList<Violation>();
        check(violations, "surveillanceToleranceMonths", surveillanceToleranceMonths, 0, 3);
        check(violations, "stageGapMinDays", stageGapMinDays, 0, 365);
        check(violations, "stageGapMaxMonths", stageGapMaxMonths, 1, 24);
        check(violations, "suspensionMaxMonths", suspensionMaxMonths, 1, 24);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    public CycleParameters with(ExpiryConvention convention, int toleranceMonths) {
        return new CycleParameters(
                convention,
                toleranceMonths,
                recertYearBasis,
                recertExpiryPolicy,
                stageGapMinDays,
                stageGapMaxMonths,
                suspensionMaxMonths);
    }

    private static void check(
            ArrayList<Violation> violations, String field, int value, int least, int most) {
        if (value < least || value > most) {
            violations.add(Violation.of(field, "must be from " + least + " to " + most));
        }
    }
}
