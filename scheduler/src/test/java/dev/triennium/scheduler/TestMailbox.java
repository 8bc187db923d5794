package dev.triennium.scheduler;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.triennium.domain.identity.PersonId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/// An SMTP server that keeps what it gets.
public final class TestMailbox {

    private static final long PATIENCE_MILLIS = 30_000;
    private static final TestMailbox SHARED = new TestMailbox();

    private final GreenMail server;

    private TestMailbox() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public static TestMailbox shared() {
        return SHARED;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /// In the order of their arrival.
    public List<MimeMessage> mailsTo(PersonId person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, TestClients.address(person)))
                .toList();
    }

    public List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    /// Waits until so many mails have arrived from now on, to whomever.
    public void awaitMore(int mails) {
        var before = server.getReceivedMessages().length;
        if (!server.waitForIncomingEmail(PATIENCE_MILLIS, before + mails)) {
            throw new IllegalStateException("Too few mails arrive");
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> ((InternetAddress) to).getAddress().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
