package dev.triennium.domain.supplier;

/// How much it matters when what is supplied fails.
public enum SupplierCriticality {
    LOW,
    MEDIUM,
    HIGH
}
