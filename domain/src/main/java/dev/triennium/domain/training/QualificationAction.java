package dev.triennium.domain.training;

/// What can be done to a qualification.
public enum QualificationAction {
    CHANGE
}
