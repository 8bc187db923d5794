package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompleteReviewDecisionInput(
        ReviewDecisionId id,
        int expectedVersion,
        @Nullable LocalDate doneOn,
        @PlainText(max = ReviewDecision.MAX_RESULT, isMultiline = true) String result) {}
