package dev.triennium.domain.invitation;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.EmailAddresses;
import java.util.Locale;
import java.util.Objects;

/// Who is invited.
///
/// @param address in small letters, as the identity provider keeps it
/// @param locale of the mail and of the page that its link opens
public record Invitee(String address, String givenName, String familyName, Locale locale) {

    /// @throws ValidationException when no mail can go to the address
    public Invitee {
        Objects.requireNonNull(givenName);
        Objects.requireNonNull(familyName);
        Objects.requireNonNull(locale);
        address = address.strip().toLowerCase(Locale.ROOT);
        if (!EmailAddresses.isPlausible(address)) {
            throw new ValidationException("email", "That is no address of mail.");
        }
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
