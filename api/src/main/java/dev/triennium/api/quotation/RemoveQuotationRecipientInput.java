package dev.triennium.api.quotation;

import dev.triennium.domain.quotation.QuotationId;

record RemoveQuotationRecipientInput(QuotationId id, int expectedVersion) {}
