package dev.triennium.domain.externalaudit;

/// The names are public API.
public enum ReadinessState {
    MET,
    NOT_MET,
    /// The product does not know.
    UNKNOWN
}
