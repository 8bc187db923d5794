package dev.triennium.domain.risk;

/// What kind of harm or help it is about.
public enum RiskCategory {
    STRATEGY,
    OPERATION,
    QUALITY,
    COMPLIANCE,
    FINANCE,
    INFORMATION_SECURITY,
    PRIVACY,
    ARTIFICIAL_INTELLIGENCE,
    ENVIRONMENT,
    HEALTH_AND_SAFETY,
    SUPPLY,
    PEOPLE
}
