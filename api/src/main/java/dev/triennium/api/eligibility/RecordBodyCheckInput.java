package dev.triennium.api.eligibility;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.eligibility.BodyCheckKind;
import dev.triennium.domain.eligibility.CheckOutcome;
import dev.triennium.domain.eligibility.EligibilityService;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordBodyCheckInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        ManagementSystemId managementSystemId,
        CertificationBodyId certificationBodyId,
        BodyCheckKind check,
        CheckOutcome outcome,
        @PlainText(max = 2_000, isMultiline = true) String evidence,
        LocalDate checkedOn) {

    EligibilityService.Finding toFinding() {
        return new EligibilityService.Finding(
                managementSystemId, certificationBodyId, check, outcome, evidence, checkedOn);
    }
}
