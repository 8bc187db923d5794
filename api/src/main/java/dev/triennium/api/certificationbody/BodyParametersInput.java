package dev.triennium.api.certificationbody;

import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;

record BodyParametersInput(
        ExpiryConvention expiryConvention,
        int surveillanceToleranceMonths,
        int surveillanceFrequencyMonths,
        RecertYearBasis recertYearBasis,
        RecertExpiryPolicy recertExpiryPolicy,
        int stageGapMinDays,
        int stageGapMaxMonths,
        int suspensionMaxMonths,
        boolean restoreNeedsStartedRecertification,
        int decisionLeadDays) {

    CycleParameters toParameters() {
        return new CycleParameters(
                expiryConvention,
                surveillanceToleranceMonths,
                surveillanceFrequencyMonths,
                recertYearBasis,
                recertExpiryPolicy,
                stageGapMinDays,
                stageGapMaxMonths,
                suspensionMaxMonths,
                restoreNeedsStartedRecertification,
                decisionLeadDays);
    }
}
