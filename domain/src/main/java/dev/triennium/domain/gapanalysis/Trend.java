package dev.triennium.domain.gapanalysis;

/// What became of a question from one assessment to another.
public enum Trend {
    /// The result is better, or the same at a higher maturity.
    IMPROVED,
    WORSE,
    /// It applies and is assessed only in the later one.
    NEW,
    /// It applies and is assessed only in the earlier one.
    GONE,
    UNCHANGED
}
