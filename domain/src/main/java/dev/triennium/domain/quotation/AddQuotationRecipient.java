package dev.triennium.domain.quotation;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import java.util.Objects;

/// Ask a body, too.
public record AddQuotationRecipient(
        QuotationRequestId request, CertificationBodyId body, Quotation.Recipient recipient) {

    public AddQuotationRecipient {
        Objects.requireNonNull(request);
        Objects.requireNonNull(body);
        Objects.requireNonNull(recipient);
    }
}
