package dev.triennium.domain.objective;

/// Where the last two measurements lead.
public enum ObjectiveTrend {
    BETTER,
    SAME,
    WORSE
}
