package dev.triennium.api.journey;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.journey.PortfolioFilter;
import dev.triennium.domain.journey.ProcessStep;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The SDL's `PortfolioFilter`.
///
/// @param leadConsultantId no part of the domain's filter, since it says which organisations are
///     read at all
record PortfolioFilterInput(
        @Nullable List<StandardId> standardIds,
        @Nullable List<ProcessStep> steps,
        @Nullable String certificationBodyName,
        @Nullable PersonId leadConsultantId,
        @Nullable Integer dueWithinDays,
        boolean atRisk) {

    static PortfolioFilter toFilter(@Nullable PortfolioFilterInput input) {
        return input == null
                ? PortfolioFilter.ALL
                : new PortfolioFilter(
                        input.standardIds == null ? Set.of() : Set.copyOf(input.standardIds),
                        input.steps == null ? Set.of() : Set.copyOf(input.steps),
                        input.certificationBodyName,
                        input.dueWithinDays,
                        input.atRisk);
    }
}
