package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeReviewDecisionInput(
        ReviewDecisionId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = ReviewDecision.Content.MAX_TEXT, isMultiline = true) String>
                text,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> dueOn) {

    ReviewDecision.Content applyTo(ReviewDecision.Content current) {
        return new ReviewDecision.Content(
                Patch.required(text, "text", current.text()),
                Patch.optional(ownerId, current.owner()),
                Patch.optional(dueOn, current.dueOn()));
    }
}
