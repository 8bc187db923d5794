package dev.triennium.domain.implementationplan;

public enum TaskCategory {
    POLICY,
    PROCEDURE,
    TRAINING,
    DOCUMENTATION,
    INFRASTRUCTURE,
    OTHER
}
