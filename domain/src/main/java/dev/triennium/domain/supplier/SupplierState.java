package dev.triennium.domain.supplier;

/// Whether the organisation may have something from a supplier.
public enum SupplierState {
    APPROVED,
    CONDITIONALLY_APPROVED,
    /// By its last evaluation, or because nobody has evaluated it.
    NOT_APPROVED,
    ENDED
}
