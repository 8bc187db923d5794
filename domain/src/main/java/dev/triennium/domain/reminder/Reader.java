package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.ReaderId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who gets digests.
///
/// @param person null: a colleague without a login
/// @param address null: nowhere to write to for now
/// @param zone null: each tenant's own
/// @param unsubscribeToken lets whoever holds a mail stop the digests without signing in
public record Reader(
        ReaderId id,
        @Nullable PersonId person,
        String name,
        @Nullable String address,
        Locale locale,
        @Nullable ZoneId zone,
        UUID unsubscribeToken,
        boolean unsubscribed) {

    public Reader {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(unsubscribeToken);
    }
}
