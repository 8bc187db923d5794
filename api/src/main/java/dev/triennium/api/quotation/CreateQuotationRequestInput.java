package dev.triennium.api.quotation;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.quotation.CreateQuotationRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateQuotationRequestInput(
        ManagementSystemId managementSystemId, @Nullable UUID idempotencyKey, LocalDate answerBy) {

    CreateQuotationRequest toCommand() {
        return new CreateQuotationRequest(managementSystemId, answerBy);
    }
}
