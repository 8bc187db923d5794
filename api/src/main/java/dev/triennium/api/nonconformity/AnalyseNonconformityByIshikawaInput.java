package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.CauseAnalysis;
import dev.triennium.domain.nonconformity.NonconformityId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record AnalyseNonconformityByIshikawaInput(
        NonconformityId id,
        int expectedVersion,
        @Size(min = 1, max = CauseAnalysis.Ishikawa.MAX_BRANCHES)
                List<@Valid IshikawaCauseInput> causes) {

    CauseAnalysis toAnalysis() {
        return new CauseAnalysis.Ishikawa(
                causes.stream().map(IshikawaCauseInput::toBranch).toList());
    }
}
