package dev.triennium.domain.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Someone who has signed in at least once, or whom an operator has set up.
///
/// @param email null when the identity provider does not say
/// @param locale the language of mails
/// @param zone null: the zone of the tenant that a message is about
public record Person(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable String email,
        Locale locale,
        @Nullable ZoneId zone) {

    public Person {
        Objects.requireNonNull(id);
        Objects.requireNonNull(givenName);
        Objects.requireNonNull(familyName);
        Objects.requireNonNull(locale);
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
