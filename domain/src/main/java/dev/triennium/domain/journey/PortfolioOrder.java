package dev.triennium.domain.journey;

/// How a portfolio is sorted.
public enum PortfolioOrder {
    /// The earliest first, those without one last.
    NEXT_HARD_DATE,
    /// By the organisation's name, then by the next hard date.
    CLIENT,
    /// The first step first, then by the next hard date.
    STEP
}
