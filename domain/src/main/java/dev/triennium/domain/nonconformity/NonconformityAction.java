package dev.triennium.domain.nonconformity;

/// What can be done to a nonconformity.
public enum NonconformityAction {
    CHANGE,
    GRADE,
    CORRECT,
    NOTE_EXTENT,
    ANALYSE,
    SUBMIT_PLAN,
    ACCEPT_PLAN,
    REJECT_PLAN,
    IMPLEMENT,
    VERIFY,
    RETURN,
    REVIEW_EFFECTIVENESS,
    CONTEST,
    END_CONTEST,
    ASK_FOR_EXTENSION,
    GRANT_EXTENSION,
    REFUSE_EXTENSION
}
