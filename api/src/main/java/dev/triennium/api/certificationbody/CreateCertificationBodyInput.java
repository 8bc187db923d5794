package dev.triennium.api.certificationbody;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificationbody.CertificationBodyService;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateCertificationBodyInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
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

    CertificationBodyService.Create toCommand() {
        return new CertificationBodyService.Create(
                new CertificationBodyService.Details(
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
                                decisionLeadDays)),
                confirmDuplicate);
    }
}
