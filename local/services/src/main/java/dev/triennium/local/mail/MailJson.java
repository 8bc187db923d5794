package dev.triennium.local.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The mails for scripts.
final class MailJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MailJson() {}

    private record Messages(int total, List<MailFolder.Summary> messages) {}

    private record Message(
            String id,
            Instant receivedAt,
            @Nullable OffsetDateTime date,
            String from,
            String to,
            String subject,
            @Nullable String text,
            @Nullable String html,
            List<CaughtMail.Header> headers,
            List<File> attachments) {}

    private record File(String name, String contentType, int size, String path) {}

    static String messages(List<MailFolder.Summary> mails, int total) {
        return MAPPER.writeValueAsString(new Messages(total, mails));
    }

    static String message(CaughtMail mail) {
        var files =
                IntStream.range(0, mail.attachments().size())
                        .mapToObj(number -> file(mail, number))
                        .toList();
        return MAPPER.writeValueAsString(
                new Message(
                        mail.id(),
                        mail.receivedAt(),
                        mail.date(),
                        mail.from(),
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.headers(),
                        files));
    }

    private static File file(CaughtMail mail, int number) {
        var attachment = mail.attachments().get(number);
        return new File(
                attachment.name(),
                attachment.contentType(),
                attachment.size(),
                "/messages/%s/attachments/%d".formatted(mail.id(), number));
    }
}
