package dev.triennium.domain.context;

import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Reviewed;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;

/// An internal or external issue that the management system has to do with, as lists show it.
public record ContextIssue(ContextIssueId id, Keeping keeping, ContextIssueContent content)
        implements Reviewed<ContextIssueId, ContextIssueContent, ContextIssue> {

    private static final List<ContextIssueAction> OPEN =
            List.of(ContextIssueAction.CHANGE, ContextIssueAction.REVIEW, ContextIssueAction.CLOSE);

    private static final List<ContextIssueAction> CLOSED = List.of(ContextIssueAction.REOPEN);

    public ContextIssue {
        Objects.requireNonNull(id);
        Objects.requireNonNull(keeping);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public ContextIssue with(Keeping changed, ContextIssueContent says) {
        return new ContextIssue(id, changed, says);
    }

    /// What whoever works in the scope may do to it now.
    public List<ContextIssueAction> allowedActions(TenantScope scope) {
        return allowed(scope, OPEN, CLOSED);
    }
}
