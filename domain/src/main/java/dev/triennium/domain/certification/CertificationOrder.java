package dev.triennium.domain.certification;

/// How a list of certifications is sorted; the id breaks ties.
public enum CertificationOrder {
    /// In the order of their applications.
    APPLIED_ON,
    /// By expiry; those without one come last.
    EXPIRES_ON
}
