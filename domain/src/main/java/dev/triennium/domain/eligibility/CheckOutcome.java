package dev.triennium.domain.eligibility;

/// What came of a check; the worst stands last.
public enum CheckOutcome {
    PASSED,
    UNKNOWN,
    FAILED;

    CheckOutcome and(CheckOutcome other) {
        return compareTo(other) < 0 ? other : this;
    }
}
