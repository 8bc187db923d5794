package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.RuledDate;
import java.util.Objects;

/// One version of the certificate. A change makes a new version; none is ever overwritten.
///
/// @param version counts the versions of a certification's certificate from 1
/// @param scope what the certificate covers, in its own words
public record Certificate(
        CertificateId id,
        int version,
        int cycleNumber,
        Occasion occasion,
        String number,
        RuledDate issued,
        RuledDate effective,
        RuledDate expiry,
        String scope) {

    /// Why a version came to be.
    public enum Occasion {
        GRANT,
        SCOPE_EXTENSION,
        SCOPE_REDUCTION,
        RENEWAL,
        RESTORATION,
        EDITION_CHANGE,
        TRANSFER,
        /// A date was recorded wrongly, or the body corrected it.
        CORRECTION
    }

    public Certificate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(occasion);
        Objects.requireNonNull(number);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(effective);
        Objects.requireNonNull(expiry);
        Objects.requireNonNull(scope);
    }
}
