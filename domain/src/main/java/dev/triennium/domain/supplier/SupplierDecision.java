package dev.triennium.domain.supplier;

/// What follows from an evaluation.
public enum SupplierDecision {
    APPROVED,
    CONDITIONALLY_APPROVED,
    NOT_APPROVED
}
