package dev.triennium.domain.mail;

import java.time.Instant;
import java.util.Objects;

/// That no mail is sent to an address any more, since none would reach it. It runs out by itself
/// (`triennium.retention.suppressions`), as mailboxes come back.
///
/// @param address in small letters
/// @param reason in the mail server's words
public record MailSuppression(String address, String reason, Instant since) {

    public MailSuppression {
        Objects.requireNonNull(address);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(since);
    }
}
