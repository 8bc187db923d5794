package dev.triennium.api.nonconformity;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.nonconformity.NonconformityResponseService;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SendNonconformityResponseInput(
        PlannedAuditId auditId, @Nullable UUID idempotencyKey, @Nullable LocalDate sentOn) {

    NonconformityResponseService.Send toCommand() {
        return new NonconformityResponseService.Send(auditId, sentOn);
    }
}
