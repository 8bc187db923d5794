package dev.triennium.domain.documentedinformation;

/// Whether what a standard asks for is there.
public enum InformationState {
    COVERED,
    IN_PROGRESS,
    MISSING,
    NOT_APPLICABLE
}
