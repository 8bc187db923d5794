package dev.triennium.domain.gapanalysis;

/// What can be done with an assessment.
public enum AssessmentAction {
    CHANGE,
    ASSIGN,
    ANSWER,
    COMPLETE,
    CLONE,
    ARCHIVE,
    UNARCHIVE
}
