package dev.triennium.domain.standard;

/// How far a date of publication is known.
public enum DatePrecision {
    DAY,
    /// The day is only indicative.
    MONTH
}
