package dev.triennium.api.quotation;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.quotation.QuotationRequestId;

record WithdrawQuotationRequestInput(
        QuotationRequestId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) String reason) {}
