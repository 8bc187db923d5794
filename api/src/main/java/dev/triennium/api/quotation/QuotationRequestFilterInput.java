package dev.triennium.api.quotation;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.quotation.QuotationRequestFilter;
import dev.triennium.domain.quotation.QuotationRequestState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The SDL's `QuotationRequestFilter`.
record QuotationRequestFilterInput(
        @Nullable ManagementSystemId managementSystemId,
        @Nullable List<QuotationRequestState> states) {

    QuotationRequestFilter toFilter() {
        return new QuotationRequestFilter(
                managementSystemId, states == null ? Set.of() : Set.copyOf(states));
    }
}
