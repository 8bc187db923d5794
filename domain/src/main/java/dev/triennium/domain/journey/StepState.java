package dev.triennium.domain.journey;

/// How far a step has come.
public enum StepState {
    NOT_BEGUN,
    UNDER_WAY,
    DONE,
    /// Under way, and a day for it has passed.
    LATE,
    /// The product does not know: nothing of the step is kept here.
    NOT_RECORDED_HERE;

    boolean hasBegun() {
        return switch (this) {
            case UNDER_WAY, DONE, LATE -> true;
            case NOT_BEGUN, NOT_RECORDED_HERE -> false;
        };
    }
}
