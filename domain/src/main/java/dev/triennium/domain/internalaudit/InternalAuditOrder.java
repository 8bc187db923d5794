package dev.triennium.domain.internalaudit;

/// How internal audits are sorted.
public enum InternalAuditOrder {
    STARTS_ON,
    NUMBER
}
