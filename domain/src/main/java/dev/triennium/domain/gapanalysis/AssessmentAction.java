package dev.triennium.domain.gapanalysis;

/// What can be done with an assessment.
public enum AssessmentAction {
    CHANGE,
    ASSIGN,
    COMPLETE,
    CLONE,
    ARCHIVE,
    UNARCHIVE
}
