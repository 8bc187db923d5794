package dev.triennium.domain.risk;

/// How a risk register is sorted; the id breaks ties.
public enum RiskOrder {
    NUMBER,
    /// The highest first; what is not rated comes last.
    RATING,
    /// Those without a day come last.
    REVIEW_ON
}
