package dev.triennium.domain.eligibility;

/// What the checks come to.
public enum EligibilityVerdict {
    ELIGIBLE,
    NOT_ELIGIBLE,
    UNDECIDED
}
