package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.MailReply;
import dev.triennium.domain.mail.MailTransport;
import dev.triennium.domain.mail.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Hands mails to the configured SMTP server, several over one connection.
@Component
class SmtpTransport implements MailTransport {

    private static final Logger log = LoggerFactory.getLogger(SmtpTransport.class);

    private static final String WITHOUT_UTF8 =
            "The mail server takes no address with letters outside of ASCII left of the @";

    private final JavaMailSenderImpl server;
    private final MimeMails mimeMails;
    private final AtomicBoolean isAway = new AtomicBoolean();

    SmtpTransport(JavaMailSenderImpl server, MimeMails mimeMails) {
        this.server = server;
        this.mimeMails = mimeMails;
    }

    @Override
    public Session open() {
        return new SmtpSession();
    }

    /// Addresses as they are. Where they are ASCII, the mail goes without: not every server on its
    /// way has the extension.
    private static jakarta.mail.Session withUtf8(jakarta.mail.Session session) {
        var properties = new Properties();
        properties.putAll(session.getProperties());
        properties.put("mail.mime.allowutf8", "true");
        return jakarta.mail.Session.getInstance(properties);
    }

    /// Once, however many mails wait.
    private void noteAway(MessagingException e) {
        if (!isAway.getAndSet(true)) {
            log.warn(
                    "The mail server {}:{} cannot be reached, and mails wait: {}",
                    server.getHost(),
                    server.getPort(),
                    e.getMessage());
        }
    }

    private final class SmtpSession implements Session {

        private final jakarta.mail.Session ascii = server.getSession();
        private final jakarta.mail.Session utf8 = withUtf8(ascii);
        private @Nullable SMTPTransport connection;
        private jakarta.mail.@Nullable Session connected;

        /// Whatever goes wrong with one mail must not hold back the others.
        @Override
        public MailReply send(OutgoingMail mail) {
            try {
                var needsUtf8 = MailAddress.of(mail.address()).needsSmtpUtf8();
                var session = needsUtf8 ? utf8 : ascii;
                var message = mimeMails.compose(session, mail);
                var smtp = connect(session);
                if (needsUtf8 && !smtp.supportsExtension("SMTPUTF8")) {
                    return new MailReply.Refused(WITHOUT_UTF8, true);
                }
                smtp.sendMessage(message, message.getAllRecipients());
                return new MailReply.Accepted(smtp.getLastServerResponse().strip());
            } catch (AddressException e) {
                return new MailReply.Refused("Not an address: " + e.getMessage(), true);
            } catch (MessagingException e) {
                close();
                return SmtpReplies.toReply(e);
            } catch (RuntimeException e) {
                close();
                log.error("Mail {} cannot be composed or handed over", mail.id().value(), e);
                return new MailReply.Deferred(e.getClass().getSimpleName());
            }
        }

        private SMTPTransport connect(jakarta.mail.Session session) throws MessagingException {
            if (connection == null || !connection.isConnected() || connected != session) {
                close();
                connection = (SMTPTransport) session.getTransport(protocol());
                connected = session;
                connect(connection);
            }
            return connection;
        }

        private void connect(SMTPTransport to) throws MessagingException {
            try {
                to.connect(
                        server.getHost(),
                        server.getPort(),
                        server.getUsername(),
                        server.getPassword());
            } catch (MessagingException e) {
                noteAway(e);
                throw e;
            }
            if (isAway.getAndSet(false)) {
                log.warn("The mail server is there again");
            }
        }

        private String protocol() {
            var protocol = server.getProtocol();
            return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
        }

        @Override
        public void close() {
            close(connection);
            connection = null;
        }

        private static void close(@Nullable Transport transport) {
            try {
                if (transport != null) {
                    transport.close();
                }
            } catch (MessagingException e) {
                log.debug("The SMTP server did not part in peace", e);
            }
        }
    }
}
