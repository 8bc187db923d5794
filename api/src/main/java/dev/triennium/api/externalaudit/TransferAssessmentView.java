package dev.triennium.api.externalaudit;

import dev.triennium.domain.externalaudit.TransferAssessment;
import dev.triennium.domain.externalaudit.TransferAssessment.Blocker;
import dev.triennium.domain.externalaudit.TransferAssessment.Sum;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `TransferAssessment`.
record TransferAssessmentView(
        TransferAssessment.Way way, List<Blocker> blockers, List<CostsView> costs) {

    static TransferAssessmentView of(TenantScope scope, TransferAssessment assessment) {
        return new TransferAssessmentView(
                assessment.way(),
                assessment.blockers(),
                assessment.costs().stream()
                        .map(
                                one ->
                                        new CostsView(
                                                scope,
                                                one.quotation(),
                                                one.currency(),
                                                one.transfer(),
                                                one.newClient()))
                        .toList());
    }

    /// The GraphQL type `TransferCosts`.
    ///
    /// @param quotationId no field of the SDL: what `quotation` is loaded by
    record CostsView(
            TenantScope scope,
            QuotationId quotationId,
            String currency,
            Sum transfer,
            Sum newClient) {}
}
