package dev.triennium.domain.selection;

/// What a score means.
public enum Verdict {
    RECOMMENDED,
    WORTH_CONSIDERING,
    UNLIKELY
}
