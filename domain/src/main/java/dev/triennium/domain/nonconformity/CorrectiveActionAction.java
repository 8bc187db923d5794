package dev.triennium.domain.nonconformity;

/// What can be done to a corrective action.
public enum CorrectiveActionAction {
    CHANGE,
    COMPLETE,
    REOPEN
}
