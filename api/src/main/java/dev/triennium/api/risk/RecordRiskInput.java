package dev.triennium.api.risk;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.risk.RecordRisk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordRiskInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        RiskKind kind,
        @PlainText(max = RiskContent.MAX_TITLE) String title,
        @PlainText(max = RiskContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String description,
        RiskCategory category,
        @PlainText(max = RiskContent.MAX_PLACE) @Nullable String process,
        @PlainText(max = RiskContent.MAX_PLACE) @Nullable String asset,
        @Nullable ColleagueId ownerId,
        @Nullable RiskRatingInput inherentRating,
        @Nullable RiskRatingInput residualRating,
        @Nullable RiskTreatment treatment,
        @PlainText(max = RiskContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String treatmentPlan,
        @Nullable LocalDate reviewOn,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds) {

    RecordRisk toCommand() {
        return new RecordRisk(
                new RiskContent(
                        kind,
                        title,
                        description,
                        category,
                        process,
                        asset,
                        ownerId,
                        treatment,
                        treatmentPlan,
                        reviewOn),
                RiskRatingInput.levels(inherentRating),
                RiskRatingInput.levels(residualRating),
                new EntryLinks(clauseIds, controlIds));
    }
}
