package dev.triennium.scheduler.mail;

import jakarta.mail.internet.AddressException;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param from the sender's address
/// @param fromName the sender's name
/// @param sendingTime when people get their digest, in their own time zone
/// @param workers how many mails one machine hands over at a time
@ConfigurationProperties("triennium.mail")
record MailSettings(
        @DefaultValue("reminders@triennium.localhost") String from,
        @DefaultValue("Triennium") String fromName,
        @DefaultValue("08:00") LocalTime sendingTime,
        @DefaultValue("2") int workers) {

    /// A sender that is none would be taken for a fault of each recipient.
    public MailSettings {
        try {
            if (MailAddress.of(from).needsSmtpUtf8()) {
                throw new IllegalArgumentException(
                        "triennium.mail.from must have ASCII letters left of the @: " + from);
            }
            MailAddress.of(from).named(fromName);
        } catch (AddressException e) {
            throw new IllegalArgumentException("triennium.mail.from is no address: " + from, e);
        }
    }

    MailAddress sender() {
        try {
            return MailAddress.of(from);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Right of the `@` in message and calendar ids.
    String domain() {
        return sender().domain();
    }
}
