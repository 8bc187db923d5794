package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.CauseAnalysis;
import dev.triennium.domain.nonconformity.NonconformityId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record AnalyseNonconformityByFiveWhysInput(
        NonconformityId id,
        int expectedVersion,
        @Size(min = 1, max = CauseAnalysis.FiveWhys.MAX_CHAINS) List<@Valid WhyChainInput> chains) {

    CauseAnalysis toAnalysis() {
        return new CauseAnalysis.FiveWhys(chains.stream().map(WhyChainInput::toChain).toList());
    }
}
