package dev.triennium.api.quotation;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.quotation.QuotationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DeclineQuotationInput(
        QuotationId id,
        int expectedVersion,
        LocalDate declinedOn,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String reason) {}
