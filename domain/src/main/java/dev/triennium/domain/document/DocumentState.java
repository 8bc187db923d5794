package dev.triennium.domain.document;

public enum DocumentState {
    /// No version was published yet.
    DRAFTED,
    IN_FORCE,
    /// A version is in force and the next one is being made.
    IN_REVISION,
    /// No version is in force any more, and none will be.
    WITHDRAWN
}
