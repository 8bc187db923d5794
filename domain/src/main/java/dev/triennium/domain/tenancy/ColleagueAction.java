package dev.triennium.domain.tenancy;

/// What can be done to an entry of the staff register.
public enum ColleagueAction {
    CHANGE,
    REASSIGN_WORK,
    MERGE
}
