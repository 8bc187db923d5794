package dev.triennium.domain.certificationbody;

/// Which day three years after a decision a certificate expires on. Bodies differ.
public enum ExpiryConvention {
    /// The day before the third anniversary of the decision.
    MINUS_ONE_DAY,
    /// The third anniversary itself.
    SAME_DAY
}
