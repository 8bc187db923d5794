package dev.triennium.local.product;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalPorts;
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
                LocalPorts.setting("TRIENNIUM_PORT", DEFAULT_API_PORT),
                LocalPorts.setting("TRIENNIUM_KEYCLOAK_PORT", LocalKeycloak.DEFAULT_PORT),
                LocalPorts.setting("TRIENNIUM_SMTP_PORT", MailCatcher.Options.DEFAULT_SMTP_PORT),
                LocalPorts.setting("TRIENNIUM_MAIL_PORT", MailCatcher.Options.DEFAULT_HTTP_PORT));
    }

    /// For tests: any free ports.
    static LocalOptions anyPorts(Path folder) {
        return new LocalOptions(
                folder, LocalPorts.free(), LocalPorts.free(), LocalPorts.free(), LocalPorts.free());
    }

    void requireFreePorts() {
        LocalPorts.requireFree("the API", apiPort, "TRIENNIUM_PORT");
        LocalPorts.requireFree("Keycloak", keycloakPort, "TRIENNIUM_KEYCLOAK_PORT");
        LocalPorts.requireFree("SMTP", smtpPort, "TRIENNIUM_SMTP_PORT");
        LocalPorts.requireFree("the mailbox", mailPort, "TRIENNIUM_MAIL_PORT");
    }
}
