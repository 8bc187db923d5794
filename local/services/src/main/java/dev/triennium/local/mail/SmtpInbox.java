package dev.triennium.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.triennium.local.LocalStartException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BiConsumer;

/// GreenMail's SMTP server, told to hand each mail on instead of piling it up in memory. If the
/// receiver throws, the sender is told to try again later.
final class SmtpInbox implements AutoCloseable {

    private final GreenMail server;

    private SmtpInbox(GreenMail server) {
        this.server = server;
    }

    /// @param receiver takes an address and a raw mail
    static SmtpInbox start(String host, int port, BiConsumer<String, byte[]> receiver) {
        var setup = new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var server = new GreenMail(setup);
        server.getUserManager()
                .setMessageDeliveryHandler(
                        (_, address) -> new Recipient(address.getEmail(), receiver));
        try {
            server.start();
        } catch (IllegalStateException e) {
            throw new LocalStartException(
                    "The mail server could not start on port %d.".formatted(port), e);
        }
        return new SmtpInbox(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    /// Every address is one.
    private record Recipient(String address, BiConsumer<String, byte[]> receiver)
            implements GreenMailUser {

        @Override
        public String getEmail() {
            return address;
        }

        @Override
        public String getLogin() {
            return address;
        }

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            var raw = new ByteArrayOutputStream();
            try {
                message.writeTo(raw);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException("Cannot read a mail to " + address, e);
            }
            receiver.accept(address, raw.toByteArray());
        }

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}

        @Override
        public String getQualifiedMailboxName() {
            return address;
        }
    }
}
