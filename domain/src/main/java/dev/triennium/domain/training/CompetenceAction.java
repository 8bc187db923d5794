package dev.triennium.domain.training;

/// What can be done to a competence.
public enum CompetenceAction {
    CHANGE
}
