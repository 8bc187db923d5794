package dev.triennium.domain.certification.cycle;

/// Who says that a date is what it is. What a document says is never overwritten by arithmetic.
public enum DateSource {
    /// Printed on the certificate.
    CERTIFICATE,
    /// Stated by the certification body.
    CB_LETTER,
    /// Computed by the product.
    COMPUTED
}
