package dev.triennium.domain.risk;

/// What can be done to an entry of the risk register.
public enum RiskAction {
    CHANGE,
    ACCEPT,
    CLOSE,
    REOPEN
}
