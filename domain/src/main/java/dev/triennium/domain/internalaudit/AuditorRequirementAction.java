package dev.triennium.domain.internalaudit;

/// What can be done to a requirement of auditors.
public enum AuditorRequirementAction {
    DROP
}
