package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordReviewDecisionInput(
        ManagementReviewId reviewId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = ReviewDecision.Content.MAX_TEXT, isMultiline = true) String text,
        @Nullable ColleagueId ownerId,
        @Nullable LocalDate dueOn) {

    ReviewDecision.Content toContent() {
        return new ReviewDecision.Content(text, ownerId, dueOn);
    }
}
