package dev.triennium.api.externalaudit;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditService;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OpenExternalAuditInput(
        TenantId tenantId,
        CertificationId certificationId,
        PlannedAuditId auditId,
        @Nullable @Min(0) @Max(36) Integer wishedMonths,
        @Nullable UUID idempotencyKey) {

    ExternalAuditService.Open toCommand() {
        return new ExternalAuditService.Open(certificationId, auditId, wishedMonths);
    }
}
