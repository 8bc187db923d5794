package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ManagementReviewId;

record SignManagementReviewInput(ManagementReviewId id, int expectedVersion) {}
