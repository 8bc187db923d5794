package dev.triennium.domain.certificationbody;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;

/// Where the accreditation rules leave room: how one body counts a cycle.
///
/// @param surveillanceToleranceMonths how long after its due day a surveillance may still be done
/// @param surveillanceFrequencyMonths from one surveillance to the next: 6, 9 or 12
/// @param stageGapMinDays below this, the interval between the stages is unusually short
/// @param stageGapMaxMonths after this, the results of stage 1 need a review
/// @param suspensionMaxMonths how long a suspension normally lasts at most
/// @param restoreNeedsStartedRecert whether a certificate that expires while it is suspended can be
///     restored only if its recertification had begun
/// @param decisionLeadDays how long before a last day the body needs an answer, to decide in time
public record CycleParameters(
        ExpiryConvention expiryConvention,
        int surveillanceToleranceMonths,
        int surveillanceFrequencyMonths,
        RecertYearBasis recertYearBasis,
        RecertExpiryPolicy recertExpiryPolicy,
        int stageGapMinDays,
        int stageGapMaxMonths,
        int suspensionMaxMonths,
        boolean restoreNeedsStartedRecert,
        int decisionLeadDays) {

    private static final Set<Integer> FREQUENCIES = Set.of(6, 9, 12);

    public static final CycleParameters DEFAULT =
            new CycleParameters(
                    ExpiryConvention.MINUS_ONE_DAY,
                    0,
                    12,
                    RecertYearBasis.EITHER,
                    RecertExpiryPolicy.KEEP_ANNIVERSARY,
                    14,
                    6,
                    6,
                    true,
                    30);

    public CycleParameters {
        Objects.requireNonNull(expiryConvention);
        Objects.requireNonNull(recertYearBasis);
        Objects.requireNonNull(recertExpiryPolicy);
        var violations = new ArrayList<Violation>();
        check(violations, "surveillanceToleranceMonths", surveillanceToleranceMonths, 0, 3);
        if (!FREQUENCIES.contains(surveillanceFrequencyMonths)) {
            violations.add(
                    Violation.of(
                            "surveillanceFrequencyMonths",
                            "The frequency must be 6, 9 or 12 months."));
        }
        check(violations, "stageGapMinDays", stageGapMinDays, 0, 365);
        check(violations, "stageGapMaxMonths", stageGapMaxMonths, 1, 24);
        check(violations, "suspensionMaxMonths", suspensionMaxMonths, 1, 24);
        check(violations, "decisionLeadDays", decisionLeadDays, 0, 120);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    public CycleParameters with(ExpiryConvention convention, int toleranceMonths) {
        return with(convention, toleranceMonths, surveillanceFrequencyMonths);
    }

    public CycleParameters with(
            ExpiryConvention convention, int toleranceMonths, int frequencyMonths) {
        return new CycleParameters(
                convention,
                toleranceMonths,
                frequencyMonths,
                recertYearBasis,
                recertExpiryPolicy,
                stageGapMinDays,
                stageGapMaxMonths,
                suspensionMaxMonths,
                restoreNeedsStartedRecert,
                decisionLeadDays);
    }

    private static void check(
            ArrayList<Violation> violations, String field, int value, int least, int most) {
        if (value < least || value > most) {
            violations.add(Violation.of(field, "The number must be from {0} to {1}.", least, most));
        }
    }
}
