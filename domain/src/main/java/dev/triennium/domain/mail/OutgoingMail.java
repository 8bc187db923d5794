package dev.triennium.domain.mail;

import dev.triennium.domain.identity.PersonId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail to one person, ready to go.
///
/// @param dedupeKey what makes a second mail the same mail
/// @param unsubscribeToken null when the mail is none to unsubscribe from
public record OutgoingMail(
        MailId id,
        String dedupeKey,
        PersonId recipient,
        String recipientName,
        String address,
        MailContent content,
        @Nullable UUID unsubscribeToken) {

    public OutgoingMail {
        Objects.requireNonNull(id);
        Objects.requireNonNull(dedupeKey);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(recipientName);
        Objects.requireNonNull(address);
        Objects.requireNonNull(content);
    }
}
