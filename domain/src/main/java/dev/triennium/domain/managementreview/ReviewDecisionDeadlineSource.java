package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When what reviews decided is to be carried out.
@DomainService
final class ReviewDecisionDeadlineSource
        extends OwnedDeadlineSource<ReviewDecisionId, ReviewDecision> {

    static final String TYPE = "ReviewDecision";

    ReviewDecisionDeadlineSource(ReviewDecisionRepository decisions) {
        super(TYPE, decisions, decisions, ReviewDecisionId::new);
    }

    @Override
    protected List<Deadline> deadlines(ReviewDecision decision) {
        return RegisterReminders.of(
                TYPE,
                decision,
                RegisterDeadlineKind.REVIEW_DECISION,
                decision.dueOn(),
                ReviewRule.DECISIONS_DONE.reference());
    }
}
