package dev.triennium.domain.supplier;

/// What somebody does for the organisation.
public enum SupplierKind {
    /// Delivers goods or services.
    SUPPLIER,
    /// Carries out a process that belongs to the organisation's management system.
    OUTSOURCED_PROCESS
}
