package dev.triennium.domain.certificationbody;

/// What an accreditation is worth on a day.
public enum AccreditationState {
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED
}
