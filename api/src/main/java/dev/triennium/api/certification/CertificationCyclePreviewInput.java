package dev.triennium.api.certification;

import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import java.time.LocalDate;

record CertificationCyclePreviewInput(
        LocalDate decisionOn,
        ExpiryConvention expiryConvention,
        int surveillanceToleranceMonths,
        int surveillanceFrequencyMonths) {

    CertificationCycle toCycle() {
        return CertificationCycle.initial(
                1,
                CivilMonths.plausible("decisionOn", decisionOn),
                CycleParameters.DEFAULT.with(
                        expiryConvention,
                        surveillanceToleranceMonths,
                        surveillanceFrequencyMonths));
    }
}
