package dev.triennium.domain.quotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Choose a body.
public record DecideQuotation(
        QuotationId chosen,
        List<QuotationDecision.Criterion> criteria,
        QuotationDecision.Independence independence,
        String reasons,
        String decidedBy,
        LocalDate decidedOn,
        QuotationDecision.Contract contract) {

    public DecideQuotation {
        Objects.requireNonNull(chosen);
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(independence);
        Objects.requireNonNull(reasons);
        Objects.requireNonNull(decidedBy);
        Objects.requireNonNull(decidedOn);
        Objects.requireNonNull(contract);
    }
}
