package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who gets digests.
///
/// @param address null: nowhere to write to for now
/// @param zone null: the tenant's
/// @param unsubscribeToken lets whoever holds a mail stop the digests without signing in
/// @param lastDigestOn the local day of the latest digest
/// @param waitsUntil before which nothing is sent; null: nothing is in the way
public record Reader(
        PersonId person,
        String name,
        @Nullable String address,
        Locale locale,
        @Nullable ZoneId zone,
        UUID unsubscribeToken,
        boolean unsubscribed,
        @Nullable LocalDate lastDigestOn,
        @Nullable Instant waitsUntil) {

    public Reader {
        Objects.requireNonNull(person);
        Objects.requireNonNull(name);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(unsubscribeToken);
    }

    boolean waits(Instant now) {
        return waitsUntil != null && waitsUntil.isAfter(now);
    }
}
