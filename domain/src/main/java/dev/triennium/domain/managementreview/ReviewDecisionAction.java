package dev.triennium.domain.managementreview;

/// What can be done to a decision of a management review.
public enum ReviewDecisionAction {
    CHANGE,
    COMPLETE,
    REOPEN
}
