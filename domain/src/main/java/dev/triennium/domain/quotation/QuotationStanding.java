package dev.triennium.domain.quotation;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.util.Objects;

/// How far a request is.
public record QuotationStanding(
        QuotationRequestId request, ManagementSystemId system, QuotationRequestState state) {

    public QuotationStanding {
        Objects.requireNonNull(request);
        Objects.requireNonNull(system);
        Objects.requireNonNull(state);
    }
}
