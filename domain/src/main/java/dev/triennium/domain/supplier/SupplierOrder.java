package dev.triennium.domain.supplier;

/// How suppliers are sorted; the id breaks ties.
public enum SupplierOrder {
    NUMBER,
    NAME,
    REVIEW_ON
}
