package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ReviewDecisionId;

record ReopenReviewDecisionInput(ReviewDecisionId id, int expectedVersion) {}
