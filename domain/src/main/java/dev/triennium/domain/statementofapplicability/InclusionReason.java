package dev.triennium.domain.statementofapplicability;

/// What makes a control necessary.
public enum InclusionReason {
    /// The risk assessment.
    RISK,
    /// Law or regulation.
    LAW,
    /// A contract.
    CONTRACT,
    /// Good practice, without an obligation.
    GOOD_PRACTICE
}
