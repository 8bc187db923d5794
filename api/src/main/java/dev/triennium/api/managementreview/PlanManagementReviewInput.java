package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.PlanManagementReview;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PlanManagementReviewInput(
        ManagementSystemId managementSystemId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = ManagementReview.Plan.MAX_TITLE) String title,
        LocalDate plannedOn,
        ColleagueId chairId) {

    PlanManagementReview toCommand() {
        return new PlanManagementReview(
                managementSystemId, new ManagementReview.Plan(title, plannedOn, chairId));
    }
}
