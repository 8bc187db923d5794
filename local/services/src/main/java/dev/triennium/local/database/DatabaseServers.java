package dev.triennium.local.database;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.database.ServerProcess.Durability;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Starts a server in one folder: a certain one, or the best that this machine offers.
final class DatabaseServers {

    private final Path folder;
    private final boolean kept;
    private final int port;
    private final Consumer<String> progress;

    DatabaseServers(Path folder, boolean kept, LocalDatabase.Options options) {
        this.folder = folder;
        this.kept = kept;
        this.port = options.port();
        this.progress = options.progress();
    }

    DatabaseServer start(DatabaseEngine engine) {
        return switch (engine) {
            case GIVEN ->
                    throw new LocalStartException(
                            GivenServer.URL_SETTING + " does not say which database to use.");
            case DOCKER -> docker();
            case MYSQLD -> child(installed().orElseThrow(DatabaseServers::noMysqld));
            case EMBEDDED -> child(EmbeddedMariaDb.unpacked(progress));
        };
    }

    DatabaseServer startBest() {
        return inDocker().or(this::installedHere).orElseGet(() -> start(DatabaseEngine.EMBEDDED));
    }

    private Optional<DatabaseServer> inDocker() {
        return DockerMysql.isEngineThere() ? unlessItFails(this::docker) : Optional.empty();
    }

    private Optional<DatabaseServer> installedHere() {
        return installed().flatMap(mysqld -> unlessItFails(() -> child(mysqld)));
    }

    /// What the machine offers need not work: an engine without an image, a server that the
    /// system allows only its own folders.
    private Optional<DatabaseServer> unlessItFails(Attempt attempt) {
        try {
            return Optional.of(attempt.start());
        } catch (LocalStartException e) {
            progress.accept(e.getMessage() + " Looking for another database.");
            return Optional.empty();
        }
    }

    private interface Attempt {
        DatabaseServer start();
    }

    private DatabaseServer docker() {
        return DockerMysql.start(kept ? folder : null, progress);
    }

    private Optional<InstalledMysqld> installed() {
        return InstalledMysqld.find(folder);
    }

    /// A folder for each engine: what one that failed has left is no data for the next.
    private DatabaseServer child(ServerBinary binary) {
        var own = LocalFolders.create(folder.resolve(binary.engine().label()));
        return ServerProcess.start(binary, own, port, kept ? Durability.PROCESS : Durability.NONE);
    }

    private static LocalStartException noMysqld() {
        return new LocalStartException(
                "No mysqld of MySQL 8.4 or MariaDB 11.4 or newer was found on this machine.");
    }
}
