package dev.triennium.domain.journey;

/// Who has to act.
public enum Turn {
    ORGANISATION,
    /// Whoever advises it; the organisation itself where nobody does.
    CONSULTANTS,
    CERTIFICATION_BODY
}
