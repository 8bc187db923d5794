package dev.triennium.domain.externalaudit;

/// What the certification body concluded from stage 1. The names are public API.
public enum Stage1Outcome {
    GO,
    GO_WITH_CONDITIONS,
    /// Stage 2 comes later than planned.
    POSTPONE,
    /// There is no stage 2.
    CANCEL;

    /// Whether stage 2 takes place as it is planned.
    public boolean confirmsStage2() {
        return this == GO || this == GO_WITH_CONDITIONS;
    }
}
