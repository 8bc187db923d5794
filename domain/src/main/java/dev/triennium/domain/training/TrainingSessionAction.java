package dev.triennium.domain.training;

/// What can be done to a training.
public enum TrainingSessionAction {
    CHANGE,
    RECORD,
    CANCEL
}
