package dev.triennium.domain.mail;

/// Hands mails to a mail server. Never throws for what the server or the network does.
public interface MailTransport {

    /// A session is for one thread and a few mails in a row.
    Session open();

    interface Session extends AutoCloseable {

        MailReply send(OutgoingMail mail);

        @Override
        void close();
    }
}
