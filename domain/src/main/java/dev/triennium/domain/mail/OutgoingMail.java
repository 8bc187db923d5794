package dev.triennium.domain.mail;

import dev.triennium.domain.identity.PersonId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail to one person, ready to go.
///
/// @param dedupeKey what makes a second mail the same mail
/// @param recipient null when the reader is known by the address alone
/// @param unsubscribeToken null when the mail is none to unsubscribe from
/// @param holdsSecret whether its text is kept no longer than it takes to send it
public record OutgoingMail(
        MailId id,
        String dedupeKey,
        @Nullable PersonId recipient,
        String recipientName,
        String address,
        MailContent content,
        @Nullable UUID unsubscribeToken,
        boolean holdsSecret) {

    public OutgoingMail {
        Objects.requireNonNull(id);
        Objects.requireNonNull(dedupeKey);
        Objects.requireNonNull(recipientName);
        Objects.requireNonNull(address);
        Objects.requireNonNull(content);
    }

    public OutgoingMail(
            MailId id,
            String dedupeKey,
            @Nullable PersonId recipient,
            String recipientName,
            String address,
            MailContent content,
            @Nullable UUID unsubscribeToken) {
        this(id, dedupeKey, recipient, recipientName, address, content, unsubscribeToken, false);
    }
}
