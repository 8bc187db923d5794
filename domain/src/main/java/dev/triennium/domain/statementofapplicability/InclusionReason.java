package dev.triennium.domain.statementofapplicability;

/// The kind of what makes a control necessary.
public enum InclusionReason {
    /// The treatment of a risk.
    RISK,
    /// Law or regulation.
    LAW,
    /// A contract.
    CONTRACT,
    /// The organisation's management decided so.
    DECISION,
    /// Good practice, without an obligation.
    GOOD_PRACTICE;

    /// Whether it leads to a risk, an obligation or a decision.
    public boolean isBinding() {
        return this != GOOD_PRACTICE;
    }
}
