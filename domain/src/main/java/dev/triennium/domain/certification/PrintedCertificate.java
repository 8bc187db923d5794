package dev.triennium.domain.certification;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a certificate says. What it leaves open is computed.
///
/// @param scope null: as before, or as applied for
public record PrintedCertificate(
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable String scope) {

    public PrintedCertificate {
        Objects.requireNonNull(number);
    }
}
