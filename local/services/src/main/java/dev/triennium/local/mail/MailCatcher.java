package dev.triennium.local.mail;

import dev.triennium.local.LocalPorts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Takes any mail over SMTP, keeps it as a file, and shows it in a browser and as JSON. Listens on
/// loopback only.
public final class MailCatcher implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final MailFolder mails;
    private final SmtpInbox smtp;
    private final MailWebsite website;

    private MailCatcher(MailFolder mails, SmtpInbox smtp, MailWebsite website) {
        this.mails = mails;
        this.smtp = smtp;
        this.website = website;
    }

    /// @param folder keeps the mails; they are there again after a restart
    /// @param smtpPort 0 for any free one
    /// @param httpPort 0 for any free one
    public record Options(Path folder, int smtpPort, int httpPort, Clock clock) {

        public static final int DEFAULT_SMTP_PORT = 3025;
        public static final int DEFAULT_HTTP_PORT = 8025;

        /// On free ports, for tests.
        public static Options anyPorts(Path folder) {
            return new Options(folder, 0, 0, Clock.systemUTC());
        }
    }

    public static MailCatcher start(Options options) {
        var mails = new MailFolder(options.folder(), options.clock());
        var smtp = SmtpInbox.start(HOST, orFree(options.smtpPort()), mails::store);
        try {
            var website = MailWebsite.start(HOST, orFree(options.httpPort()), mails);
            return new MailCatcher(mails, smtp, website);
        } catch (RuntimeException e) {
            smtp.close();
            throw e;
        }
    }

    private static int orFree(int port) {
        return port == 0 ? LocalPorts.free() : port;
    }

    public String host() {
        return HOST;
    }

    public int smtpPort() {
        return smtp.port();
    }

    /// Where people look at the mails.
    public String url() {
        return "http://%s:%d/".formatted(HOST, website.port());
    }

    /// All mails in the order they came.
    public List<CaughtMail> messages() {
        return mails.oldestFirst().toList();
    }

    /// The mails one address got, in the order they came.
    public List<CaughtMail> messagesTo(String address) {
        return mails.newestFirst()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .flatMap(mail -> mails.find(mail.id()).stream())
                .toList()
                .reversed();
    }

    public void clear() {
        mails.clear();
    }

    @Override
    public void close() {
        website.close();
        smtp.close();
    }
}
