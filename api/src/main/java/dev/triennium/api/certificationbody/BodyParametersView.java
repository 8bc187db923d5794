package dev.triennium.api.certificationbody;

import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;

/// The GraphQL type `BodyParameters`.
record BodyParametersView(
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

    static BodyParametersView of(CycleParameters parameters) {
        return new BodyParametersView(
                parameters.expiryConvention(),
                parameters.surveillanceToleranceMonths(),
                parameters.surveillanceFrequencyMonths(),
                parameters.recertYearBasis(),
                parameters.recertExpiryPolicy(),
                parameters.stageGapMinDays(),
                parameters.stageGapMaxMonths(),
                parameters.suspensionMaxMonths(),
                parameters.restoreNeedsStartedRecert(),
                parameters.decisionLeadDays());
    }
}
