package dev.triennium.domain.implementationplan;

/// When a criterion is asked.
public enum GateSide {
    /// When the phase begins.
    ENTRY,
    /// When it ends.
    EXIT
}
