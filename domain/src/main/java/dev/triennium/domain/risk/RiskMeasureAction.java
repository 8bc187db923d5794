package dev.triennium.domain.risk;

/// What can be done to a measure.
public enum RiskMeasureAction {
    CHANGE,
    COMPLETE,
    REOPEN
}
