package dev.triennium.domain.quotation;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list of requests is narrowed to; null or empty: not narrowed.
public record QuotationRequestFilter(
        @Nullable ManagementSystemId system, Set<QuotationRequestState> states) {

    public static final QuotationRequestFilter ALL = new QuotationRequestFilter(null, Set.of());

    public QuotationRequestFilter {
        states = Set.copyOf(states);
    }
}
