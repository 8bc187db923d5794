package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewAddendum;

record AddToManagementReviewInput(
        ManagementReviewId id,
        int expectedVersion,
        @PlainText(max = ReviewAddendum.MAX_TEXT, isMultiline = true) String text) {}
