package dev.triennium.api.quotation;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.quotation.CreateQuotationRequest;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateQuotationRequestInput(
        TenantId tenantId,
        ManagementSystemId managementSystemId,
        @Nullable UUID idempotencyKey,
        LocalDate answerBy) {

    CreateQuotationRequest toCommand() {
        return new CreateQuotationRequest(managementSystemId, answerBy);
    }
}
