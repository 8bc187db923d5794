package dev.triennium.domain.implementationplan;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.implementationplan.PlanEdition.Part;
import java.util.HashMap;
import java.util.List;
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

    /// What the items of an assessment found about one edition, the worst of all sites.
    static EditionGaps of(PlanEdition edition, List<AskedItem> items) {
        var numbers = new HashMap<EntityId, String>();
        edition.parts().values().forEach(part -> numbers.put(part.id(), part.number()));
        var results = new HashMap<String, AssessmentResult>();
        for (var asked : items) {
            for (var part : asked.parts()) {
                var number =
                        part.clause() == null
                                ? numbers.get(part.control())
                                : numbers.get(part.clause());
                if (number != null) {
                    results.merge(number, asked.item().answer().result(), EditionGaps::worse);
                }
            }
        }
        return new EditionGaps(edition, results);
    }

    static AssessmentResult worse(AssessmentResult one, AssessmentResult other) {
        return badness(other) > badness(one) ? other : one;
    }

    private static int badness(AssessmentResult result) {
        return switch (result) {
            case NOT_APPLICABLE -> 0;
            case CONFORMING -> 1;
            case MINOR_GAP -> 2;
            case NOT_ASSESSED -> 3;
            case MAJOR_GAP -> 4;
        };
    }

    AssessmentResult result(Part part) {
        return results.getOrDefault(part.number(), AssessmentResult.NOT_ASSESSED);
    }
}
