package dev.triennium.domain.standard;

/// What a management system is about.
public enum Discipline {
    QUALITY,
    ENVIRONMENT,
    INFORMATION_SECURITY,
    OCCUPATIONAL_HEALTH_AND_SAFETY,
    ARTIFICIAL_INTELLIGENCE,
    BUSINESS_CONTINUITY,
    ENERGY,
    IT_SERVICE,
    FOOD_SAFETY,
    MEDICAL_DEVICES,
    ANTI_BRIBERY,
    PRIVACY,
    COMPLIANCE,
    EDUCATION
}
