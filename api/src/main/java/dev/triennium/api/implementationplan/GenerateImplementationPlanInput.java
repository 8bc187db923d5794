package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.implementationplan.GeneratePlan;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record GenerateImplementationPlanInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        AssessmentId assessmentId,
        @Nullable ManagementSystemId managementSystemId,
        @Nullable PlanSize size,
        @PlainText(max = 200) String name,
        LocalDate startOn,
        PlanLanguage language,
        List<FirmPlanTemplateId> firmTemplateIds,
        @Nullable PlanRatesInput rates) {

    GeneratePlan toCommand() {
        return new GeneratePlan(
                new Terms(name, startOn, rates == null ? null : rates.toRates()),
                assessmentId,
                managementSystemId,
                size,
                language,
                firmTemplateIds);
    }
}
