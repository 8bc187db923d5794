package dev.triennium.domain.certificateproof;

import dev.triennium.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody looked into the public register for a certificate.
///
/// @param url where it stands there
public record RegisterCheck(
        Result result,
        LocalDate checkedOn,
        PersonId by,
        @Nullable String url,
        @Nullable String note) {

    /// What the register says.
    public enum Result {
        /// As the certificate does.
        AS_PRINTED,
        /// Something else than the certificate.
        DIFFERENT,
        /// Nothing.
        NOT_FOUND
    }

    public RegisterCheck {
        Objects.requireNonNull(result);
        Objects.requireNonNull(checkedOn);
        Objects.requireNonNull(by);
    }
}
