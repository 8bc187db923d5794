package dev.triennium.domain.gapanalysis;

/// What was found about one question.
public enum AssessmentResult {
    NOT_ASSESSED,
    NOT_APPLICABLE,
    CONFORMING,
    /// Something is missing, and the purpose is met.
    MINOR_GAP,
    /// The purpose is not met.
    MAJOR_GAP;

    public boolean isAssessed() {
        return this != NOT_ASSESSED;
    }
}
