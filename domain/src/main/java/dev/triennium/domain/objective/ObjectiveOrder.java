package dev.triennium.domain.objective;

/// How objectives are sorted; the id breaks ties.
public enum ObjectiveOrder {
    NUMBER,
    DUE_ON
}
