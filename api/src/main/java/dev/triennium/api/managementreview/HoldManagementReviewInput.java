package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;

record HoldManagementReviewInput(
        ManagementReviewId id,
        int expectedVersion,
        LocalDate heldOn,
        List<ColleagueId> attendeeIds,
        @PlainText(max = ReviewState.Held.MAX_CONCLUSION, isMultiline = true) String conclusion) {}
