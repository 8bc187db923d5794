package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.MailReply;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What a failed hand-over means for the mail, by the enhanced status code (RFC 3463) where the
/// server says one.
///
/// A refusal speaks of the recipient, of the mail, of the moment, or of us. Only that there is no
/// such mailbox ends all mails to an address, and only what is wrong with the mail itself ends that
/// mail. What is about the moment passes, and what is about us is for the operator to mend: no
/// reminder may be lost for it.
final class SmtpReplies {

    /// Class, subject and detail behind the reply's code.
    private static final Pattern STATUS =
            Pattern.compile("^(\\d)\\d\\d[ -](\\d)\\.(\\d{1,3})\\.(\\d{1,3})(?!\\S)");

    /// The library's words for a greeting that was a refusal.
    private static final Pattern TURNED_AWAY = Pattern.compile("response: 5\\d\\d\\b");

    /// How servers without enhanced codes say that there is no such mailbox.
    private static final Pattern NO_MAILBOX =
            Pattern.compile(
                    "no such|unknown|(?:does not|doesn't|not) exist|not found|no mailbox"
                            + "|(?:invalid|bad) (?:recipient|mailbox|user|address)"
                            + "|(?:recipient|mailbox|user|address)[^.]{0,40} invalid",
                    Pattern.CASE_INSENSITIVE);

    /// What they say with similar words, of us.
    private static final Pattern US =
            Pattern.compile(
                    "relay|block|black ?list|spam|reputation|policy|denied|sender|client|dnsbl|spf"
                            + "|dkim|dmarc|rcpthosts",
                    Pattern.CASE_INSENSITIVE);

    private SmtpReplies() {}

    static MailReply toReply(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                return ofRecipient(address.getReturnCode(), text(address));
            }
            if (e instanceof SMTPSenderFailedException sender) {
                return ofUs(sender.getReturnCode(), text(sender));
            }
        }
        return switch (failure) {
            case SMTPSendFailedException mail when mail.getCommand().endsWith(".") ->
                    ofMail(mail.getReturnCode(), text(mail));
            case SMTPSendFailedException command -> ofUs(command.getReturnCode(), text(command));
            case AuthenticationFailedException login -> new MailReply.RefusedUs(text(login));
            default -> ofConnection(text(failure));
        };
    }

    private static MailReply ofConnection(String text) {
        return TURNED_AWAY.matcher(text).find()
                ? new MailReply.RefusedUs(text)
                : new MailReply.Deferred(text);
    }

    /// A reply to `RCPT`.
    private static MailReply ofRecipient(int code, String text) {
        if (!isPermanent(code)) {
            return new MailReply.Deferred(text);
        }
        var status = STATUS.matcher(text);
        return status.find()
                ? byStatus(status.group(2), status.group(3) + "." + status.group(4), text)
                : byWords(text);
    }

    /// A reply to the message: servers that look at recipients late say here what is wrong with
    /// one. Without a code it is the message that is refused.
    private static MailReply ofMail(int code, String text) {
        if (!isPermanent(code)) {
            return new MailReply.Deferred(text);
        }
        var status = STATUS.matcher(text);
        return status.find()
                ? byStatus(status.group(2), status.group(3) + "." + status.group(4), text)
                : new MailReply.Refused(text, false);
    }

    private static MailReply ofUs(int code, String text) {
        return isPermanent(code) ? new MailReply.RefusedUs(text) : new MailReply.Deferred(text);
    }

    private static MailReply byStatus(String statusClass, String status, String text) {
        if (!statusClass.equals("5")) {
            return new MailReply.Deferred(text);
        }
        return switch (status) {
            // No such mailbox, no such host, no address, moved away, a domain without mail; and a
            // way on which no address outside of ASCII gets through.
            case "1.1", "1.2", "1.3", "1.6", "1.10", "6.7", "6.9" ->
                    new MailReply.Refused(text, true);
            // The mail is too long, for the mailbox or the server.
            case "2.3", "3.4" -> new MailReply.Refused(text, false);
            default ->
                    switch (status.charAt(0)) {
                        // Mailboxes that are full or closed, systems and networks in trouble.
                        case '2', '3', '4' -> new MailReply.Deferred(text);
                        // What is in the mail.
                        case '6' -> new MailReply.Refused(text, false);
                        // The sender, the protocol, policy and security; and what nobody knows.
                        default -> new MailReply.RefusedUs(text);
                    };
        };
    }

    /// What cannot be told is taken for a refusal of us: an alarm is answered sooner than silence.
    private static MailReply byWords(String text) {
        return NO_MAILBOX.matcher(text).find() && !US.matcher(text).find()
                ? new MailReply.Refused(text, true)
                : new MailReply.RefusedUs(text);
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code <= 599;
    }

    private static String text(Exception e) {
        var message = e.getMessage();
        return OneLine.of(message == null ? e.getClass().getSimpleName() : message);
    }
}
