package dev.triennium.domain.quotation;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.time.LocalDate;
import java.util.Objects;

/// Begin a request for a management system.
public record CreateQuotationRequest(ManagementSystemId system, LocalDate answerBy) {

    public CreateQuotationRequest {
        Objects.requireNonNull(system);
        Objects.requireNonNull(answerBy);
    }
}
