package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When actions of plans are due.
@DomainService
final class CorrectiveActionDeadlineSource
        extends OwnedDeadlineSource<CorrectiveActionId, CorrectiveAction> {

    static final String TYPE = "CorrectiveAction";

    CorrectiveActionDeadlineSource(CorrectiveActionRepository actions) {
        super(TYPE, actions, actions, CorrectiveActionId::new);
    }

    @Override
    protected List<Deadline> deadlines(CorrectiveAction action) {
        return action.isOpen()
                ? List.of(
                        NonconformityReminders.of(
                                TYPE,
                                action,
                                NonconformityDeadlineKind.ACTION,
                                "action",
                                action.dueOn(),
                                NonconformityRule.ACTION_IN_TIME.reference()))
                : List.of();
    }
}
