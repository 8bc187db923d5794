package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.money.MoneyView;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.ProposalPart;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentProposal`.
///
/// @param assessment no field of the SDL: what the fields are read by
record AssessmentProposalView(TenantScope scope, AssessmentId assessment) implements ScopedView {

    /// The GraphQL type `AssessmentProposalPart`.
    ///
    /// @param standardId no field of the SDL: what `standard` is read by
    record PartView(
            @Nullable StandardId standardId,
            @Nullable String chapter,
            int gaps,
            int gapsWithoutEffort,
            double days,
            List<MoneyView> costs) {

        static final PartView NONE = of(ProposalPart.NONE);

        static PartView of(ProposalPart part) {
            return new PartView(
                    part.standard(),
                    part.chapter(),
                    part.gaps(),
                    part.gapsWithoutEffort(),
                    part.days().doubleValue(),
                    part.costs().stream()
                            .map(
                                    cost ->
                                            new MoneyView(
                                                    cost.amount().toPlainString(), cost.currency()))
                            .toList());
        }
    }
}
