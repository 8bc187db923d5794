package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who gets digests.
///
/// @param zone null: the tenant's
/// @param unsubscribeToken lets whoever holds a mail stop the digests without signing in
/// @param lastDigestOn the local day of the latest digest
public record Reader(
        PersonId person,
        String name,
        String address,
        Locale locale,
        @Nullable ZoneId zone,
        UUID unsubscribeToken,
        boolean unsubscribed,
        @Nullable LocalDate lastDigestOn) {

    public Reader {
        Objects.requireNonNull(person);
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(unsubscribeToken);
    }
}
