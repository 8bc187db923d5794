package dev.triennium.local.database;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.TemporaryFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A MySQL or MariaDB database for the local stack and for tests: the one that is given, or MySQL
/// in Docker, or a `mysqld` of this machine, or an embedded MariaDB, whichever comes first.
public final class LocalDatabase implements AutoCloseable {

    private static final String TEST_PREFIX = "triennium_test_";

    private final DatabaseServer server;
    private final @Nullable TemporaryFolder temporary;
    private final Set<String> schemas = new ConcurrentSkipListSet<>();

    private LocalDatabase(DatabaseServer server, @Nullable TemporaryFolder temporary) {
        this.server = server;
        this.temporary = temporary;
    }

    /// @param dataDirectory where data is kept; null for data that goes when the database closes
    /// @param port on 127.0.0.1; 0 for any free one; a container always takes a free one
    /// @param progress told, in a sentence each, what takes time
    public record Options(@Nullable Path dataDirectory, int port, Consumer<String> progress) {

        public static Options temporary() {
            return new Options(null, 0, _ -> {});
        }

        public static Options kept(Path dataDirectory) {
            return new Options(dataDirectory.toAbsolutePath().normalize(), 0, _ -> {});
        }

        public Options withPort(int wanted) {
            return new Options(dataDirectory, wanted, progress);
        }

        public Options withProgress(Consumer<String> listener) {
            return new Options(dataDirectory, port, listener);
        }
    }

    /// An empty database of its own on a shared server.
    public record Schema(String jdbcUrl, String username, String password) {}

    public static LocalDatabase start(Options options) {
        var forced = DatabaseEngine.forced();
        var given = forced.isPresent() ? Optional.<GivenServer>empty() : GivenServer.find();
        if (given.isPresent()) {
            return new LocalDatabase(given.get().requireAnswer(), null);
        }
        var directory = options.dataDirectory();
        return directory == null
                ? startTemporary(forced, options)
                : startKept(forced, LocalFolders.create(directory), options);
    }

    /// The database that all tests of this JVM share; it stops with the JVM.
    public static LocalDatabase shared() {
        return Shared.DATABASE;
    }

    private static LocalDatabase startTemporary(Optional<DatabaseEngine> forced, Options options) {
        var folder = TemporaryFolder.create("database");
        try {
            var servers = new DatabaseServers(folder.path(), false, options);
            return new LocalDatabase(
                    forced.map(servers::start).orElseGet(servers::startBest), folder);
        } catch (LocalStartException e) {
            folder.close();
            throw e;
        }
    }

    /// Kept data belongs to the engine that wrote it, even when a better one has come since.
    private static LocalDatabase startKept(
            Optional<DatabaseEngine> forced, Path directory, Options options) {
        var memory = new EngineMemory(directory.resolve("engine"));
        var known = memory.read();
        if (forced.isPresent() && known.isPresent() && !forced.equals(known)) {
            throw new LocalStartException(
                    "%s holds data written with %s=%s; move it away to use %s."
                            .formatted(
                                    directory,
                                    DatabaseEngine.SETTING,
                                    known.get().label(),
                                    forced.get().label()));
        }
        var servers = new DatabaseServers(directory, true, options);
        var server = known.or(() -> forced).map(servers::start).orElseGet(servers::startBest);
        memory.write(server.engine());
        return new LocalDatabase(server, null);
    }

    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    public String username() {
        return server.username();
    }

    public String password() {
        return server.password();
    }

    /// For people: what it is and where it listens.
    public String description() {
        return server.description();
    }

    /// Its process, where it is one of this machine.
    public OptionalLong processId() {
        return server.processId();
    }

    public DatabaseEngine engine() {
        return server.engine();
    }

    /// A fresh, empty database. Its name gets a prefix, so that it never replaces anything but an
    /// earlier one of the same test.
    public Schema createSchema(String name) {
        if (!name.matches("[a-z0-9_]{1,40}")) {
            throw new IllegalArgumentException("Not the name of a schema: " + name);
        }
        var database = TEST_PREFIX + name;
        execute(
                "DROP DATABASE IF EXISTS " + database,
                "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin".formatted(database));
        schemas.add(database);
        return new Schema(
                JdbcUrl.withDatabase(jdbcUrl(), database), server.username(), server.password());
    }

    @Override
    public void close() {
        if (server.engine() == DatabaseEngine.GIVEN) {
            schemas.forEach(database -> execute("DROP DATABASE IF EXISTS " + database));
        }
        server.stop();
        if (temporary != null) {
            temporary.close();
        }
    }

    private void execute(String... statements) {
        try (var connection = Connections.open(server);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare a database on " + description(), e);
        }
    }

    private static final class Shared {

        static final LocalDatabase DATABASE = start(Options.temporary());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close, "database-stop"));
        }
    }
}
