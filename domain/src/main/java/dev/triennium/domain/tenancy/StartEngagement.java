package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Give a firm access to the organisation.
///
/// @param startsAt null: now
/// @param endsAt null: open-ended
/// @param leadConsultant who leads it for the firm; null: nobody yet
public record StartEngagement(
        FirmId firm,
        String services,
        String consent,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable PersonId leadConsultant) {

    /// One that nobody leads yet.
    public StartEngagement(
            FirmId firm,
            String services,
            String consent,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {
        this(firm, services, consent, startsAt, endsAt, null);
    }
}
