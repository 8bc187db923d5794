package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.Proposal;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentProposal`.
record AssessmentProposalView(PartView total, List<PartView> byStandard, List<PartView> byChapter) {

    static final AssessmentProposalView NONE =
            of(new Proposal(Proposal.Part.NONE, List.of(), List.of()));

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

        static PartView of(Proposal.Part part) {
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

    static AssessmentProposalView of(Proposal proposal) {
        return new AssessmentProposalView(
                PartView.of(proposal.total()),
                proposal.byStandard().stream().map(PartView::of).toList(),
                proposal.byChapter().stream().map(PartView::of).toList());
    }
}
