package dev.triennium.local.product;

import dev.triennium.TrienniumApplication;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.database.LocalDatabase;
import dev.triennium.local.identity.LocalKeycloak;
import dev.triennium.local.mail.MailCatcher;
import dev.triennium.local.process.FolderLock;
import dev.triennium.local.process.StopList;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Everything that the product needs, and the product itself, started and stopped together.
final class LocalStack implements AutoCloseable {

    private static final int NEEDED_MEGABYTES = 1_500;

    private final LocalOptions options;
    private @Nullable FolderLock lock;
    private @Nullable LocalDatabase database;
    private @Nullable LocalKeycloak keycloak;
    private @Nullable MailCatcher mails;
    private @Nullable ConfigurableApplicationContext application;

    private LocalStack(LocalOptions options) {
        this.options = options;
    }

    /// @param progress told, in a sentence each, what takes time
    /// @throws LocalStartException for what the user can do something about; nothing stays running
    static LocalStack start(LocalOptions options, Consumer<String> progress) {
        return start(options, StopList.atExit(), progress);
    }

    /// @param stops told to stop the stack too, from its start on
    static LocalStack start(LocalOptions options, StopList stops, Consumer<String> progress) {
        var stack = stops.add("The local stack", new LocalStack(options));
        try {
            stack.run(progress);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void run(Consumer<String> progress) {
        var folder = LocalFolders.create(options.folder());
        lock = FolderLock.acquire(folder);
        LocalKeycloak.stopLeftover(keycloakOptions(folder));
        options.requireFreePorts();
        LocalFolders.requireSpace(folder, NEEDED_MEGABYTES, "the local stack");
        Executor threads = command -> Thread.ofVirtual().start(command);
        var startingDatabase =
                CompletableFuture.supplyAsync(() -> startDatabase(folder, progress), threads);
        var startingKeycloak =
                CompletableFuture.supplyAsync(() -> startKeycloak(folder, progress), threads);
        try {
            var clock = LocalClock.keptIn(folder);
            mails =
                    MailCatcher.start(
                            new MailCatcher.Options(
                                    folder.resolve("mails"),
                                    options.smtpPort(),
                                    options.mailPort(),
                                    clock));
            database = startingDatabase.join();
            progress.accept("Database: " + database.description());
            progress.accept("Starting the API and the scheduler");
            application = startApplication(database, clock, folder);
            keycloak = startingKeycloak.join();
            keycloak.serve(api(), options.smtpPort());
        } catch (RuntimeException e) {
            close();
            // What is still starting must not be left behind.
            stopWhenStarted(startingKeycloak);
            stopWhenStarted(startingDatabase);
            throw e.getCause() instanceof LocalStartException known ? known : e;
        }
    }

    private static void stopWhenStarted(CompletableFuture<? extends AutoCloseable> starting) {
        try (var _ = starting.join()) {
            // Closing is all there is to do.
        } catch (Exception _) {
            // It did not start, so there is nothing to stop.
        }
    }

    private static LocalDatabase startDatabase(Path folder, Consumer<String> progress) {
        return LocalDatabase.start(
                LocalDatabase.Options.kept(folder.resolve("database")).withProgress(progress));
    }

    private LocalKeycloak startKeycloak(Path folder, Consumer<String> progress) {
        return LocalKeycloak.start(keycloakOptions(folder).withProgress(progress));
    }

    private LocalKeycloak.Options keycloakOptions(Path folder) {
        return LocalKeycloak.Options.kept(folder.resolve("keycloak"))
                .withPort(options.keycloakPort());
    }

    /// The realm's keys are fetched with the first token, so the API need not wait for Keycloak.
    private ConfigurableApplicationContext startApplication(
            LocalDatabase running, LocalClock clock, Path folder) {
        var product = new SpringApplication(LocalConfiguration.class, TrienniumApplication.class);
        product.setDefaultProperties(properties(running, folder));
        product.addInitializers(
                context -> context.getBeanFactory().registerSingleton("localClock", clock));
        product.setRegisterShutdownHook(false);
        try {
            return product.run();
        } catch (PortInUseException e) {
            throw new LocalStartException(
                    "Port %d, wanted for the API, is taken by another program; set TRIENNIUM_PORT to another port."
                            .formatted(e.getPort()),
                    e);
        }
    }

    private Map<String, Object> properties(LocalDatabase running, Path folder) {
        var issuer =
                "http://localhost:%d/realms/%s"
                        .formatted(options.keycloakPort(), LocalKeycloak.REALM);
        var properties = new HashMap<String, Object>();
        properties.put("TRIENNIUM_PORT", options.apiPort());
        properties.put("TRIENNIUM_DATABASE_URL", running.jdbcUrl());
        properties.put("TRIENNIUM_DATABASE_USERNAME", running.username());
        properties.put("TRIENNIUM_DATABASE_PASSWORD", running.password());
        properties.put("TRIENNIUM_ISSUER", issuer);
        properties.put("TRIENNIUM_AUDIENCE", "triennium-api");
        properties.put(
                "TRIENNIUM_LOGOUT_CLIENTS",
                String.join(
                        ",",
                        LocalKeycloak.GRAPHIQL_CLIENT,
                        LocalKeycloak.CONSOLE_CLIENT,
                        LocalKeycloak.SCRIPTS_CLIENT));
        properties.put("TRIENNIUM_ACCOUNTS_SECRET", LocalKeycloak.ACCOUNTS_SECRET);
        properties.put("TRIENNIUM_AUDIT_KEY", LocalSecrets.auditKey(folder));
        properties.put("TRIENNIUM_GRAPHQL_INTROSPECTION", true);
        properties.put("TRIENNIUM_GRAPHIQL", true);
        properties.put("TRIENNIUM_SMTP_HOST", "127.0.0.1");
        properties.put("TRIENNIUM_SMTP_PORT", options.smtpPort());
        properties.put("triennium.web.base-url", api().toString());
        properties.put("triennium.web.client", LocalKeycloak.GRAPHIQL_CLIENT);
        properties.put("triennium.console.mails", mails().url().toString());
        properties.put("triennium.files.folder", folder.resolve("files").toString());
        properties.put("triennium.files.unscanned", "all");
        // Three years of jobs take longer than a request may in production.
        properties.put("triennium.graphql.request-timeout", "10m");
        properties.put("server.address", "127.0.0.1");
        properties.put("logging.level.root", "WARN");
        // That there is no scanner is no news here.
        properties.put("logging.level.dev.triennium.filestore.file.FileConfiguration", "ERROR");
        // MariaDB says of each primary key that it ignores the name; jOOQ that it is not 11.8.
        properties.put("logging.level.org.flywaydb.core.internal.sqlscript", "ERROR");
        properties.put(
                "logging.level.org.jooq.impl.DefaultExecuteContext.logVersionSupport", "ERROR");
        return properties;
    }

    URI api() {
        return URI.create("http://localhost:" + options.apiPort());
    }

    LocalKeycloak keycloak() {
        return present(keycloak);
    }

    MailCatcher mails() {
        return present(mails);
    }

    LocalDatabase database() {
        return present(database);
    }

    ConfigurableApplicationContext application() {
        return present(application);
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The stack is not running");
        }
        return part;
    }

    /// The demo logins, and as the last line where everything is.
    String greeting() {
        var text =
                new StringBuilder(
                        "\nDemo logins (password %s for all):\n".formatted(DemoPeople.PASSWORD));
        for (var person : DemoPeople.all()) {
            text.append(
                    "  %-22s %s %s%n"
                            .formatted(person.username(), person.givenName(), person.familyName()));
        }
        return text.append(
                        "READY console %1$s  GraphQL %1$s/graphql  GraphiQL %1$s/graphiql  Keycloak %2$s  mails %3$s"
                                .formatted(api(), keycloak().url(), mails().url()))
                .toString();
    }

    /// In the order in which one needs the other. May be called twice.
    @Override
    public synchronized void close() {
        if (application != null) {
            application.close();
            application = null;
        }
        if (mails != null) {
            mails.close();
            mails = null;
        }
        if (keycloak != null) {
            keycloak.close();
            keycloak = null;
        }
        if (database != null) {
            database.close();
            database = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
