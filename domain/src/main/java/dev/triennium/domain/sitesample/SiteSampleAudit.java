package dev.triennium.domain.sitesample;

/// Which audit of the cycle.
public enum SiteSampleAudit {
    INITIAL,
    SURVEILLANCE,
    RECERTIFICATION
}
