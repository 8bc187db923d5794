package dev.triennium.domain.standard;

/// Whether an edition is the one to build to.
public enum StandardStatus {
    CURRENT,
    /// Replaced, but certificates to it are valid until the transition ends.
    WITHDRAWN_IN_TRANSITION
}
