package dev.triennium.domain.context;

/// What can be done to an issue.
public enum ContextIssueAction {
    CHANGE,
    REVIEW,
    CLOSE,
    REOPEN
}
