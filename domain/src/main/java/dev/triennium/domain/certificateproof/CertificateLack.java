package dev.triennium.domain.certificateproof;

/// What a certificate must print and does not, by the letters of ISO/IEC 17021-1:2015, 8.2.2.
public enum CertificateLack {
    /// a)
    HOLDER,
    /// a)
    SITES,
    /// a)
    SITE_ADDRESS,
    /// b)
    EFFECTIVE_DATE,
    /// c)
    EXPIRY_DATE,
    /// d)
    NUMBER,
    /// e)
    STANDARD,
    /// f)
    SCOPE,
    /// f): of several sites, what each does.
    SITE_ACTIVITIES,
    /// g)
    BODY_NAME,
    /// g)
    BODY_ADDRESS,
    /// g)
    BODY_MARK,
    /// h): what standards with controls ask for (ISO/IEC 27006-1, 8.2.2).
    STATEMENT_VERSION,
    /// i): of a version that replaces another.
    REVISION
}
