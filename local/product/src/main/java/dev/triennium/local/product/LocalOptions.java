package dev.triennium.local.product;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalPorts;
import dev.triennium.local.LocalSettings;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.identity.LocalKeycloak;
import dev.triennium.local.mail.MailCatcher;
import java.nio.file.Path;

/// Where the stack listens and where it keeps its data.
///
/// @param folder kept between runs
record LocalOptions(Path folder, int apiPort, int keycloakPort, int smtpPort, int mailPort) {

    private static final int DEFAULT_API_PORT = 8080;

    static LocalOptions fromSettings() {
        return new LocalOptions(
                LocalFolders.home(),
                port("TRIENNIUM_PORT", DEFAULT_API_PORT),
                port("TRIENNIUM_KEYCLOAK_PORT", LocalKeycloak.DEFAULT_PORT),
                port("TRIENNIUM_SMTP_PORT", MailCatcher.Options.DEFAULT_SMTP_PORT),
                port("TRIENNIUM_MAIL_PORT", MailCatcher.Options.DEFAULT_HTTP_PORT));
    }

    /// For tests: any free ports.
    static LocalOptions anyPorts(Path folder) {
        return new LocalOptions(
                folder, LocalPorts.free(), LocalPorts.free(), LocalPorts.free(), LocalPorts.free());
    }

    private static int port(String setting, int otherwise) {
        return LocalSettings.find(setting).map(value -> parse(setting, value)).orElse(otherwise);
    }

    private static int parse(String setting, String value) {
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below, like a number out of range.
        }
        throw new LocalStartException(setting + " must be a port, 1 to 65535.");
    }

    void requireFreePorts() {
        LocalPorts.requireFree("the API", apiPort, "TRIENNIUM_PORT");
        LocalPorts.requireFree("Keycloak", keycloakPort, "TRIENNIUM_KEYCLOAK_PORT");
        LocalPorts.requireFree("SMTP", smtpPort, "TRIENNIUM_SMTP_PORT");
        LocalPorts.requireFree("the mailbox", mailPort, "TRIENNIUM_MAIL_PORT");
    }
}
