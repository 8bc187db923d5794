package dev.triennium.domain.managementreview;

/// What can be done to a management review.
public enum ManagementReviewAction {
    CHANGE,
    PREPARE,
    HOLD,
    DECIDE,
    SIGN,
    CANCEL,
    ADD
}
