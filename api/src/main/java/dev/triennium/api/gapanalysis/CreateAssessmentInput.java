package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateAssessmentInput(
        GlobalId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        List<GlobalId> standardIds,
        List<GlobalId> siteIds,
        @Nullable LocalDate dueOn) {

    CreateAssessment toCommand() {
        return new CreateAssessment(
                name,
                standardIds.stream().map(id -> id.as(StandardView.TYPE, StandardId::new)).toList(),
                siteIds.stream().map(id -> id.as(SiteView.TYPE, SiteId::new)).toList(),
                dueOn);
    }
}
