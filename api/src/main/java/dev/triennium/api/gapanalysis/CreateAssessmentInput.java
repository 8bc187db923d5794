package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateAssessmentInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        List<StandardId> standardIds,
        List<SiteId> siteIds,
        @Nullable LocalDate dueOn,
        @Nullable ManagementSystemId managementSystemId) {

    CreateAssessment toCommand() {
        return new CreateAssessment(name, standardIds, siteIds, dueOn, managementSystemId);
    }
}
