package dev.triennium.domain.training;

/// The names of the states of a training.
public enum TrainingSessionState {
    PLANNED,
    HELD,
    CANCELLED;

    public static TrainingSessionState of(TrainingSession.State state) {
        return switch (state) {
            case TrainingSession.State.Planned _ -> PLANNED;
            case TrainingSession.State.Held _ -> HELD;
            case TrainingSession.State.Cancelled _ -> CANCELLED;
        };
    }
}
