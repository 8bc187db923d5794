package dev.triennium.domain.internalaudit;

/// Whether something is audited in a year.
public enum CoverageState {
    NOT_COVERED,
    PLANNED,
    DONE
}
