package dev.triennium.domain.risk;

/// What is done about a risk or an opportunity.
public enum RiskTreatment {
    MODIFY,
    RETAIN,
    /// Of risks alone.
    AVOID,
    SHARE,
    /// Of opportunities alone.
    PURSUE;

    boolean isFor(RiskKind kind) {
        return switch (this) {
            case MODIFY, RETAIN, SHARE -> true;
            case AVOID -> kind == RiskKind.RISK;
            case PURSUE -> kind == RiskKind.OPPORTUNITY;
        };
    }
}
