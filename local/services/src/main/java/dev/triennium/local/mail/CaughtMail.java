package dev.triennium.local.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mail as one recipient got it: a mail to two people is caught twice.
///
/// @param to the address it was delivered to, which need not be named in its headers
/// @param date what the mail says of itself; receivedAt is when it really came
public record CaughtMail(
        String id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        @Nullable OffsetDateTime date,
        @Nullable String text,
        @Nullable String html,
        List<Header> headers,
        List<Attachment> attachments) {

    public CaughtMail {
        headers = List.copyOf(headers);
        attachments = List.copyOf(attachments);
    }

    public record Header(String name, String value) {}

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
