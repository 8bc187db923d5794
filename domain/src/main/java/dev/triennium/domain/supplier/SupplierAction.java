package dev.triennium.domain.supplier;

/// What can be done to a supplier.
public enum SupplierAction {
    CHANGE,
    EVALUATE,
    CLOSE,
    REOPEN
}
