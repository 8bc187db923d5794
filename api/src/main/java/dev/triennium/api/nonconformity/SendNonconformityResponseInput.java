package dev.triennium.api.nonconformity;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.nonconformity.NonconformityResponseService;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SendNonconformityResponseInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        PlannedAuditId auditId,
        @Nullable LocalDate sentOn) {

    NonconformityResponseService.Send toCommand() {
        return new NonconformityResponseService.Send(auditId, sentOn);
    }
}
