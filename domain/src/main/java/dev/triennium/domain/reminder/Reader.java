package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who gets digests.
///
/// @param address null: nowhere to write to for now
/// @param zone null: each tenant's own
/// @param unsubscribeToken lets whoever holds a mail stop the digests without signing in
public record Reader(
        PersonId person,
        String name,
        @Nullable String address,
        Locale locale,
        @Nullable ZoneId zone,
        UUID unsubscribeToken,
        boolean unsubscribed) {

    public Reader {
        Objects.requireNonNull(person);
        Objects.requireNonNull(name);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(unsubscribeToken);
    }
}
