package dev.triennium.domain.proofpage;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a public page says, and all that it says.
///
/// @param day today, where the organisation is
/// @param standard with its edition, such as `ISO 9001:2026`
/// @param accreditationLostOn since when the body may not certify; null: it may
public record Proof(
        LocalDate day,
        String organisation,
        String standard,
        StatusOfDay status,
        String certificationBody,
        @Nullable String accreditationBody,
        @Nullable LocalDate accreditationLostOn,
        boolean isListed) {

    public Proof {
        Objects.requireNonNull(day);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(status);
        Objects.requireNonNull(certificationBody);
    }
}
