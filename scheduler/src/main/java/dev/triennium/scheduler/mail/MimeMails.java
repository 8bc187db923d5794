package dev.triennium.scheduler.mail;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.mail.MailAttachment;
import dev.triennium.domain.mail.OutgoingMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Mails as MIME messages: text and HTML to choose from, calendar files, and other files.
@Component
class MimeMails {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static final Pattern END_OF_CALENDAR =
            Pattern.compile("(?<=\\nEND:VCALENDAR\\r\\n)(?=BEGIN)");

    private final MailSettings settings;
    private final MailLinks links;
    private final Clock clock;

    MimeMails(MailSettings settings, MailLinks links, Clock clock) {
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    MimeMessage compose(Session session, OutgoingMail mail) throws MessagingException {
        var content = mail.content();
        var message = new IdentifiedMessage(session, messageId(mail));
        message.setFrom(settings.sender().named(settings.fromName()));
        message.setRecipient(
                Message.RecipientType.TO,
                MailAddress.of(mail.address()).named(OneLine.of(mail.recipientName())));
        message.setSubject(OneLine.of(content.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribeToken() != null) {
            var url = links.unsubscribe(mail.unsubscribeToken());
            message.setHeader("List-Unsubscribe", "<" + url + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(content.text(), "plain"));
        alternative.addBodyPart(text(content.html(), "html"));
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(part(alternative));
        if (content.calendar() != null) {
            if (isRequest(content.calendar())) {
                alternative.addBodyPart(request(content.calendar(), "REQUEST"));
            } else {
                addEach(mixed, content.calendar(), "PUBLISH", "deadline");
            }
        }
        if (content.cancellations() != null) {
            if (isRequest(content.cancellations())) {
                alternative.addBodyPart(request(content.cancellations(), "CANCEL"));
            } else {
                addEach(mixed, content.cancellations(), "CANCEL", "called-off");
            }
        }
        for (var file : content.attachments()) {
            mixed.addBodyPart(attached(file));
        }
        message.setContent(mixed.getCount() == 1 ? alternative : mixed);
        message.saveChanges();
        return message;
    }

    /// The same for each attempt, so that mail systems can tell a repetition.
    String messageId(OutgoingMail mail) {
        var hash = HexFormat.of().formatHex(Sha256.of(mail.dedupeKey()), 0, 16);
        return "<%s@%s>".formatted(hash, settings.domain());
    }

    private static BodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static BodyPart part(Multipart multipart) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(multipart);
        return part;
    }

    /// Whether it asks somebody, or takes that back: who gets a file that anybody may open is not
    /// named in it.
    private static boolean isRequest(String calendar) {
        return calendar.contains("\nATTENDEE");
    }

    /// Calendar programs look for requests beside the text (RFC 6047), and not among the files.
    private static BodyPart request(String calendar, String method) throws MessagingException {
        return text(calendar, "calendar; method=" + method);
    }

    /// Calendar programs take one entry from a file.
    private static void addEach(Multipart mail, String calendars, String method, String name)
            throws MessagingException {
        var files = END_OF_CALENDAR.splitAsStream(calendars).toList();
        for (var i = 0; i < files.size(); i++) {
            var number = files.size() == 1 ? "" : "-" + (i + 1);
            mail.addBodyPart(calendar(files.get(i), method, name + number + ".ics"));
        }
    }

    private static BodyPart calendar(String text, String method, String fileName)
            throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, "calendar; method=" + method);
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(fileName);
        return part;
    }

    private static BodyPart attached(MailAttachment file) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", file.mediaType());
        headers.setHeader("Content-Transfer-Encoding", "base64");
        var part = new MimeBodyPart(headers, Base64.getMimeEncoder().encode(file.content()));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(file.name());
        return part;
    }

    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
