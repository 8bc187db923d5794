package dev.triennium.api.quotation;

import dev.triennium.domain.quotation.QuotationRequestId;

record SendQuotationRequestInput(QuotationRequestId id, int expectedVersion) {}
