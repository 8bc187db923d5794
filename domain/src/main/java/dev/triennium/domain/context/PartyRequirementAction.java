package dev.triennium.domain.context;

/// What can be done to a requirement of an interested party.
public enum PartyRequirementAction {
    CHANGE,
    REVIEW,
    CLOSE,
    REOPEN
}
