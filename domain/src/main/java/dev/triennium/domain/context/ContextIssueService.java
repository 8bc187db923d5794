package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.register.ReviewedEntries;
import dev.triennium.domain.reminder.Deadlines;
import java.time.Clock;

/// Keeps the register of issues.
@DomainService
public final class ContextIssueService
        extends ReviewedEntries<ContextIssueId, ContextIssueContent, ContextIssue> {

    public ContextIssueService(
            ContextIssueRepository issues, Registers registers, Deadlines deadlines, Clock clock) {
        super(
                registers,
                issues,
                Kept.in(issues, ContextIssueDeadlineSource.TYPE)
                        .reminding(
                                new ContextIssueDeadlineSource(issues)
                                        .reminding(deadlines, Entry::facts)),
                ContextIssueId::new,
                clock);
    }

    @Override
    protected ContextIssue make(ContextIssueId id, Keeping keeping, ContextIssueContent content) {
        return new ContextIssue(id, keeping, content);
    }
}
