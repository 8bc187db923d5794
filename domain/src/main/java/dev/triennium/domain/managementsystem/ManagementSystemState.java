package dev.triennium.domain.managementsystem;

public enum ManagementSystemState {
    /// No scope was approved yet.
    DRAFTED,
    IN_FORCE,
    /// A scope is in force and the next one is being written.
    IN_REVISION
}
