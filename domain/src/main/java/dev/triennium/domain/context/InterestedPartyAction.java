package dev.triennium.domain.context;

/// What can be done to an interested party.
public enum InterestedPartyAction {
    CHANGE,
    REVIEW,
    CLOSE,
    REOPEN
}
