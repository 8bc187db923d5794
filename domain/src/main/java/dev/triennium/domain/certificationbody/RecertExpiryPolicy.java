package dev.triennium.domain.certificationbody;

/// What the next expiry is counted from when a certificate is renewed in time.
public enum RecertExpiryPolicy {
    /// From the current expiry, so that the anniversary stays.
    KEEP_ANNIVERSARY,
    /// From the recertification decision.
    DECISION
}
