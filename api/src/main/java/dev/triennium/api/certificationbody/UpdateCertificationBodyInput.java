package dev.triennium.api.certificationbody;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyService;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;

record UpdateCertificationBodyInput(
        CertificationBodyId id,
        int expectedVersion,
        @PlainText(max = 200) String name,
        ExpiryConvention expiryConvention,
        int surveillanceToleranceMonths,
        int surveillanceFrequencyMonths,
        RecertYearBasis recertYearBasis,
        RecertExpiryPolicy recertExpiryPolicy,
        int stageGapMinDays,
        int stageGapMaxMonths,
        int suspensionMaxMonths,
        boolean restoreNeedsStartedRecertification,
        int decisionLeadDays,
        boolean confirmDuplicate) {

    CertificationBodyService.Details toDetails() {
        return new CertificationBodyService.Details(
                name,
                new CycleParameters(
                        expiryConvention,
                        surveillanceToleranceMonths,
                        surveillanceFrequencyMonths,
                        recertYearBasis,
                        recertExpiryPolicy,
                        stageGapMinDays,
                        stageGapMaxMonths,
                        suspensionMaxMonths,
                        restoreNeedsStartedRecertification,
                        decisionLeadDays));
    }
}
