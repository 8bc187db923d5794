package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewState;

record CancelManagementReviewInput(
        ManagementReviewId id,
        int expectedVersion,
        @PlainText(max = ReviewState.Cancelled.MAX_REASON, isMultiline = true) String reason) {}
