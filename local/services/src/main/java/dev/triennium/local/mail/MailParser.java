package dev.triennium.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Reads raw mails, broken ones too: what cannot be decoded is shown as it came.
final class MailParser {

    /// Written into the file by us, since a header of the mail need not name the recipient.
    static final String DELIVERED_TO = "Delivered-To";

    private static final Session SESSION = Session.getInstance(new Properties());

    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private MailParser() {}

    static CaughtMail parse(String id, Instant receivedAt, byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            var parser = new MailParser();
            parser.read(message);
            return new CaughtMail(
                    id,
                    receivedAt,
                    decode(header(message, "From")),
                    header(message, DELIVERED_TO),
                    decode(header(message, "Subject")),
                    date(header(message, "Date")),
                    parser.text,
                    parser.html,
                    headers(message),
                    parser.attachments);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Cannot read mail " + id, e);
        }
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else if (isBody(part) && part.isMimeType("text/html") && html == null) {
            html = text(part);
        } else if (isBody(part) && part.isMimeType("text/plain") && text == null) {
            text = text(part);
        } else {
            attachments.add(attachment(part));
        }
    }

    private static boolean isBody(Part part) throws MessagingException {
        return part.getFileName() == null
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static String text(Part part) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof String content) {
                return content;
            }
        } catch (UnsupportedEncodingException _) {
            return new String(bytes(part), StandardCharsets.UTF_8);
        }
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private Attachment attachment(Part part) throws MessagingException, IOException {
        var name = part.getFileName();
        var contentId = part instanceof BodyPart ? firstHeader(part, "Content-ID") : null;
        return new Attachment(
                name == null ? defaultName(part) : decode(name),
                part.getContentType().replaceAll("\\s+", " "),
                contentId == null ? null : contentId.replaceAll("^<|>$", ""),
                bytes(part));
    }

    private String defaultName(Part part) throws MessagingException {
        var type = part.getContentType().toLowerCase(Locale.ROOT);
        var number = attachments.size() + 1;
        if (type.startsWith("text/calendar")) {
            return "calendar-" + number + ".ics";
        }
        return "part-" + number + ".bin";
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static List<CaughtMail.Header> headers(MimeMessage message) throws MessagingException {
        var headers = new ArrayList<CaughtMail.Header>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(
                    new CaughtMail.Header(
                            header.getName(),
                            decode(MimeUtility.unfold(String.valueOf(header.getValue())))));
        }
        return headers;
    }

    private static String header(Part part, String name) throws MessagingException {
        var value = firstHeader(part, name);
        return value == null ? "" : MimeUtility.unfold(value);
    }

    private static @Nullable String firstHeader(Part part, String name) throws MessagingException {
        var values = part.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static String decode(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException _) {
            return value;
        }
    }

    private static @Nullable OffsetDateTime date(String value) {
        try {
            return value.isEmpty()
                    ? null
                    : new MailDateFormat().parse(value).toInstant().atOffset(ZoneOffset.UTC);
        } catch (ParseException _) {
            return null;
        }
    }
}
