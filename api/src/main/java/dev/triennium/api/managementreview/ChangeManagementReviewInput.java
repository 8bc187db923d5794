package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeManagementReviewInput(
        ManagementReviewId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = ManagementReview.Plan.MAX_TITLE) String> title,
        ArgumentValue<LocalDate> plannedOn,
        ArgumentValue<ColleagueId> chairId) {

    ManagementReview.Plan applyTo(ManagementReview.Plan current) {
        return new ManagementReview.Plan(
                Patch.required(title, "title", current.title()),
                Patch.required(plannedOn, "plannedOn", current.on()),
                Patch.required(chairId, "chairId", current.chair()));
    }
}
