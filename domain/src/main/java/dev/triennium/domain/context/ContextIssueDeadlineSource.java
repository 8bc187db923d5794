package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When issues are looked at again.
@DomainService
final class ContextIssueDeadlineSource extends OwnedDeadlineSource<ContextIssueId, ContextIssue> {

    static final String TYPE = "ContextIssue";

    ContextIssueDeadlineSource(ContextIssueRepository issues) {
        super(TYPE, issues, issues, ContextIssueId::new);
    }

    @Override
    protected List<Deadline> deadlines(ContextIssue issue) {
        return RegisterReminders.of(
                TYPE,
                issue,
                RegisterDeadlineKind.CONTEXT_REVIEW,
                issue.dueOn(),
                ContextRule.ISSUES_WATCHED.reference());
    }
}
