package dev.triennium.domain.gapanalysis;

/// What can be done to an item.
public enum AssessmentItemAction {
    ANSWER,
    ASSIGN,
    SEND_LINK,
    SUBMIT,
    ACCEPT,
    REQUEST_CHANGES
}
