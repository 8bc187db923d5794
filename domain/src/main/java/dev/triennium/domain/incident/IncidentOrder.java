package dev.triennium.domain.incident;

/// How incidents are sorted; the id breaks ties.
public enum IncidentOrder {
    /// The latest first.
    OCCURRED_ON,
    NUMBER
}
