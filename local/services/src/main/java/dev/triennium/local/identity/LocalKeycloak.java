package dev.triennium.local.identity;

import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalPorts;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.ChildProcess;
import dev.triennium.local.process.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A real Keycloak for the local stack and for tests, with the realm `triennium` and its demo
/// people, and a realm `other` whose tokens are none of ours.
public final class LocalKeycloak implements AutoCloseable {

    public static final int DEFAULT_PORT = 8180;

    /// Where Keycloak tells the application that a session has ended.
    public static final String BACKCHANNEL_LOGOUT_PATH = "/logout/back-channel";

    public static final String REALM = "triennium";

    /// The realm's clients; all are public but the one for accounts.
    public static final String GRAPHIQL_CLIENT = "triennium-graphiql";
    public static final String CONSOLE_CLIENT = "triennium-console";

    public static final String SCRIPTS_CLIENT = "triennium-scripts";
    public static final String LIGHTWEIGHT_CLIENT = "triennium-lightweight";
    public static final String NO_AUDIENCE_CLIENT = "triennium-no-audience";
    public static final String ACCOUNTS_CLIENT = "triennium-accounts";

    /// Of the client above: as well known as the demo password, and for this machine only.
    public static final String ACCOUNTS_SECRET = "triennium";

    /// A realm whose tokens name our audience and are none of ours, and its user and client.
    public static final String OTHER_REALM = "other";

    public static final String OTHER_USER = "outsider";
    public static final String OTHER_CLIENT = "other-scripts";

    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration NEWS = Duration.ofSeconds(10);

    private final ChildProcess process;
    private final int port;
    private final @Nullable TemporaryFolder temporary;
    private final KeycloakClient client;

    private LocalKeycloak(ChildProcess process, int port, @Nullable TemporaryFolder temporary) {
        this.process = process;
        this.port = port;
        this.temporary = temporary;
        this.client = new KeycloakClient(url());
    }

    /// @param dataDirectory keeps users and sessions; null for a Keycloak that forgets everything
    /// @param port on 127.0.0.1; 0 for any free one
    /// @param progress told, in a sentence each, what takes time
    public record Options(@Nullable Path dataDirectory, int port, Consumer<String> progress) {

        public static Options temporary() {
            return new Options(null, 0, _ -> {});
        }

        public static Options kept(Path dataDirectory) {
            return new Options(dataDirectory.toAbsolutePath().normalize(), DEFAULT_PORT, _ -> {});
        }

        public Options withPort(int wanted) {
            return new Options(dataDirectory, wanted, progress);
        }

        public Options withProgress(Consumer<String> listener) {
            return new Options(dataDirectory, port, listener);
        }
    }

    public static LocalKeycloak start(Options options) {
        var directory = options.dataDirectory();
        if (directory != null) {
            return start(LocalFolders.create(directory), null, options);
        }
        var temporary = TemporaryFolder.create("keycloak");
        try {
            return start(temporary.path(), temporary, options);
        } catch (LocalStartException e) {
            temporary.close();
            throw e;
        }
    }

    /// Frees the port that a killed product's Keycloak still holds.
    public static void stopLeftover(Options options) {
        var directory = options.dataDirectory();
        if (directory != null) {
            KeycloakDistribution.pidFile(directory).stopLeftover(STOP_PATIENCE);
        }
    }

    /// The Keycloak that all tests of this JVM share; it stops with the JVM.
    public static LocalKeycloak shared() {
        return Shared.KEYCLOAK;
    }

    private static LocalKeycloak start(
            Path folder, @Nullable TemporaryFolder temporary, Options options) {
        KeycloakDistribution.pidFile(folder).stopLeftover(STOP_PATIENCE);
        var distribution = KeycloakDistribution.prepared(options.progress());
        distribution.seed(folder, options.progress());
        var port = options.port() == 0 ? LocalPorts.free() : options.port();
        var managementPort = LocalPorts.free();
        var process = distribution.start(folder, port, managementPort);
        try {
            awaitReady(process, managementPort, options.progress());
        } catch (LocalStartException e) {
            process.stop(STOP_PATIENCE);
            throw e;
        }
        return new LocalKeycloak(process, port, temporary);
    }

    private static void awaitReady(
            ChildProcess process, int managementPort, Consumer<String> progress) {
        var start = System.nanoTime();
        var nextNews = NEWS;
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, managementPort)) {
                var waited = Duration.ofNanos(System.nanoTime() - start);
                if (!process.isAlive() || waited.compareTo(START_PATIENCE) > 0) {
                    throw new LocalStartException(
                            "Keycloak did not start%s (its log: %s)."
                                    .formatted(
                                            KeycloakDistribution.reason(process.logLines()),
                                            process.log()));
                }
                if (waited.compareTo(nextNews) > 0) {
                    progress.accept("Keycloak is starting (%d s)".formatted(waited.toSeconds()));
                    nextNews = nextNews.plus(NEWS);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak starts", e);
        }
    }

    private static boolean isReady(HttpClient client, int managementPort)
            throws InterruptedException {
        var ready = URI.create("http://127.0.0.1:%d/health/ready".formatted(managementPort));
        try {
            var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /// The `iss` of the tokens of Triennium's realm.
    public URI issuer() {
        return issuer(REALM);
    }

    public URI issuer(String realm) {
        return url().resolve("/realms/" + realm);
    }

    /// The access token of a demo person, as a script on this machine gets it.
    public String accessToken(DemoPerson person) {
        return login(REALM, SCRIPTS_CLIENT, person.username()).accessToken();
    }

    /// All tokens of a login with the demo password at a client with direct access grants.
    public Tokens login(String realm, String clientId, String username) {
        return client.login(realm, clientId, username, DemoPeople.PASSWORD);
    }

    /// Signs out whoever has these tokens of a client of the product's realm.
    public void logout(String clientId, Tokens tokens) {
        client.logout(REALM, clientId, tokens);
    }

    /// For the admin REST API of all realms.
    public String adminAccessToken() {
        return client.adminToken();
    }

    /// Tells the realm where the application and the mail server listen, when that is not at the
    /// default ports: redirects, origins and the back-channel logout follow.
    public void serve(URI application, int smtpPort) {
        client.serve(application, smtpPort);
    }

    @Override
    public void close() {
        client.close();
        process.stop(STOP_PATIENCE);
        if (temporary != null) {
            temporary.close();
        }
    }

    private static final class Shared {

        static final LocalKeycloak KEYCLOAK = start(Options.temporary());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(KEYCLOAK::close, "keycloak-stop"));
        }
    }
}
