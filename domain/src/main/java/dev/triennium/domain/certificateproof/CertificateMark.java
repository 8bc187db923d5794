package dev.triennium.domain.certificateproof;

/// A mark that a certificate shows.
public enum CertificateMark {
    CERTIFICATION_BODY,
    ACCREDITATION_BODY,
    /// Of the international arrangement of accreditation bodies.
    ARRANGEMENT
}
