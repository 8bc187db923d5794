package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.managementreview.ReviewState.Cancelled;
import dev.triennium.domain.managementreview.ReviewState.Held;
import dev.triennium.domain.managementreview.ReviewState.Planned;
import dev.triennium.domain.managementreview.ReviewState.Signed;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When management reviews are held, signed and held again.
@DomainService
final class ManagementReviewDeadlineSource
        extends OwnedDeadlineSource<ManagementReviewId, ManagementReview> {

    static final String TYPE = "ManagementReview";

    ManagementReviewDeadlineSource(ManagementReviewRepository reviews) {
        super(TYPE, reviews, reviews, ManagementReviewId::new);
    }

    @Override
    protected List<Deadline> deadlines(ManagementReview review) {
        return switch (review.state()) {
            case Planned _ ->
                    of(review, RegisterDeadlineKind.MANAGEMENT_REVIEW, ReviewRule.HELD_IN_TIME);
            case Held _ ->
                    of(
                            review,
                            RegisterDeadlineKind.MANAGEMENT_REVIEW_SIGNATURE,
                            ReviewRule.CHAIR_SIGNS);
            case Signed _ ->
                    of(
                            review,
                            RegisterDeadlineKind.MANAGEMENT_REVIEW_NEXT,
                            ReviewRule.HELD_IN_TIME);
            case Cancelled _ -> List.of();
        };
    }

    private static List<Deadline> of(
            ManagementReview review, RegisterDeadlineKind kind, ReviewRule rule) {
        return RegisterReminders.of(TYPE, review, kind, review.dueOn(), rule.reference());
    }
}
