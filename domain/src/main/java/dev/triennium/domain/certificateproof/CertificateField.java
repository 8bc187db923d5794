package dev.triennium.domain.certificateproof;

/// What of a certificate is held against what was applied for.
public enum CertificateField {
    HOLDER,
    SITE,
    SITE_ADDRESS,
    SCOPE,
    STANDARD,
    SECTOR_CODE,
    BODY_NAME,
    STATEMENT_VERSION
}
