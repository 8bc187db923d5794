package dev.triennium.domain.certificateproof;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a certificate says something else than what was applied for.
///
/// @param about which site or language; null: there is but one
/// @param printed null: it is not on the certificate
/// @param expected null: it was not applied for
public record CertificateDifference(
        CertificateField field,
        @Nullable String about,
        @Nullable String printed,
        @Nullable String expected) {

    public CertificateDifference {
        Objects.requireNonNull(field);
    }
}
