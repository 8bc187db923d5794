package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.MailReply;
import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What a failed hand-over means for the mail.
///
/// Only a refusal of the recipient or of the message itself ends a mail. A refusal of us (the
/// log-in, the sender, the connection) is for the operator to mend, and no reminder may be lost
/// for it.
final class SmtpReplies {

    /// No such mailbox, not here, not an address.
    private static final Set<Integer> ADDRESS_CODES = Set.of(550, 551, 553);

    private SmtpReplies() {}

    static MailReply toReply(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                return isPermanent(address.getReturnCode())
                        ? new MailReply.Refused(text(address), true)
                        : new MailReply.Deferred(text(address));
            }
            if (e instanceof SMTPSenderFailedException sender) {
                return new MailReply.Deferred(text(sender));
            }
        }
        if (failure instanceof SMTPSendFailedException message
                && isPermanent(message.getReturnCode())) {
            return new MailReply.Refused(
                    text(message), ADDRESS_CODES.contains(message.getReturnCode()));
        }
        return new MailReply.Deferred(text(failure));
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
