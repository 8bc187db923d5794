package dev.triennium.domain.risk;

/// Whether it may harm or help.
public enum RiskKind {
    RISK,
    OPPORTUNITY
}
