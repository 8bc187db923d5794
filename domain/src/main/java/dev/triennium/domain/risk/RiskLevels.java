package dev.triennium.domain.risk;

/// How somebody rates a risk: levels of likelihood and impact, counted from 1.
public record RiskLevels(int likelihood, int impact) {}
