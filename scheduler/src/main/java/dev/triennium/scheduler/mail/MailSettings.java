package dev.triennium.scheduler.mail;

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

    /// Right of the `@` in message and calendar ids.
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
