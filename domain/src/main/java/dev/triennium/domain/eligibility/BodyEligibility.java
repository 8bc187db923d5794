package dev.triennium.domain.eligibility;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.util.List;
import java.util.Objects;

/// Whether a certification body may certify a management system.
///
/// @param checks all of them, in their order
public record BodyEligibility(
        ManagementSystemId system, CertificationBodyId body, List<BodyCheck> checks) {

    public BodyEligibility {
        Objects.requireNonNull(system);
        Objects.requireNonNull(body);
        checks = List.copyOf(checks);
    }

    /// Nobody is eligible while something decisive is not known: an accreditation that is not in
    /// the directory counts as none.
    public EligibilityVerdict verdict() {
        var hasFailed =
                checks.stream()
                        .anyMatch(
                                check ->
                                        check.outcome() == CheckOutcome.FAILED
                                                && check.kind().weight()
                                                        != BodyCheckKind.Weight.COMPARED);
        if (hasFailed) {
            return EligibilityVerdict.NOT_ELIGIBLE;
        }
        var isSettled =
                checks.stream()
                        .filter(check -> check.kind().weight() == BodyCheckKind.Weight.DECISIVE)
                        .allMatch(check -> check.outcome() == CheckOutcome.PASSED);
        return isSettled ? EligibilityVerdict.ELIGIBLE : EligibilityVerdict.UNDECIDED;
    }
}
