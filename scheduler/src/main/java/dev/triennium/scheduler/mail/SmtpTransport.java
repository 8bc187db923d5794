package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.MailReply;
import dev.triennium.domain.mail.MailTransport;
import dev.triennium.domain.mail.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
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

    private final JavaMailSenderImpl server;
    private final MimeMails mimeMails;

    SmtpTransport(JavaMailSenderImpl server, MimeMails mimeMails) {
        this.server = server;
        this.mimeMails = mimeMails;
    }

    @Override
    public Session open() {
        return new SmtpSession();
    }

    private final class SmtpSession implements Session {

        private final jakarta.mail.Session mailSession = server.getSession();
        private @Nullable SMTPTransport connection;

        /// Whatever goes wrong with one mail must not hold back the others.
        @Override
        public MailReply send(OutgoingMail mail) {
            try {
                var message = mimeMails.compose(mailSession, mail);
                var connected = connected();
                connected.sendMessage(message, message.getAllRecipients());
                return new MailReply.Accepted(connected.getLastServerResponse().strip());
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

        private SMTPTransport connected() throws MessagingException {
            if (connection == null || !connection.isConnected()) {
                connection = (SMTPTransport) mailSession.getTransport(protocol());
                connection.connect(
                        server.getHost(),
                        server.getPort(),
                        server.getUsername(),
                        server.getPassword());
            }
            return connection;
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
