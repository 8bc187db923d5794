package dev.triennium.domain.context;

/// How issues are sorted; the id breaks ties.
public enum ContextIssueOrder {
    NUMBER,
    REVIEW_ON
}
