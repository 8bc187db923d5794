package dev.triennium.domain.nonconformity;

/// How nonconformities are sorted; the id breaks ties.
public enum NonconformityOrder {
    /// The latest first.
    FOUND_ON,
    /// What falls due first, and last what is due on no day.
    DUE_ON,
    NUMBER
}
