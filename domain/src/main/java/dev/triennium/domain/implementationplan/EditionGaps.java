package dev.triennium.domain.implementationplan;

import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.implementationplan.PlanEdition.Part;
import java.util.Map;
import java.util.Objects;

/// What was found about an edition.
///
/// @param results the worst of all sites by number; what is not there was not looked at
public record EditionGaps(PlanEdition edition, Map<String, AssessmentResult> results) {

    public EditionGaps {
        Objects.requireNonNull(edition);
        results = Map.copyOf(results);
    }

    AssessmentResult result(Part part) {
        return results.getOrDefault(part.number(), AssessmentResult.NOT_ASSESSED);
    }
}
