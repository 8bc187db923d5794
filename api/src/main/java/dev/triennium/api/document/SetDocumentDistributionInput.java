package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.Distribution;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SetDocumentDistributionInput(
        DocumentId id,
        int expectedVersion,
        boolean toAll,
        List<@PlainText(max = 200) String> departments,
        List<ColleagueId> colleagueIds,
        @Min(0) @Max(365) @Nullable Integer days) {

    Distribution toDistribution() {
        return new Distribution(toAll, departments, colleagueIds, days);
    }
}
