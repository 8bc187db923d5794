package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanProposal;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlanProposal`.
record PlanProposalView(
        PlanTaskView task,
        Kind kind,
        List<PlanProposal.Difference> differences,
        @Nullable String name,
        @Nullable String description,
        @Nullable PlanTaskEffortView effort,
        @Nullable Integer duration) {

    /// The GraphQL enum `PlanProposalKind`.
    enum Kind {
        RENEWAL,
        REMOVAL
    }

    static PlanProposalView of(TenantScope scope, PlanProposal proposal) {
        var task = PlanTaskView.of(scope, proposal.task());
        return switch (proposal) {
            case PlanProposal.Removal _ ->
                    new PlanProposalView(task, Kind.REMOVAL, List.of(), null, null, null, null);
            case PlanProposal.Renewal renewal -> {
                var proposed = renewal.proposed().content();
                yield new PlanProposalView(
                        task,
                        Kind.RENEWAL,
                        List.copyOf(renewal.differences()),
                        proposed.name(),
                        proposed.description(),
                        PlanTaskEffortView.of(proposed.effort()),
                        proposed.duration());
            }
        };
    }
}
