package dev.triennium.local.database;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalPorts;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.ChildProcess;
import dev.triennium.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A `mysqld` or `mariadbd` that runs as our child and listens on loopback only.
final class ServerProcess implements DatabaseServer {

    private static final String USER = "triennium";
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ChildProcess process;
    private final ServerBinary binary;
    private final int port;

    private ServerProcess(ChildProcess process, ServerBinary binary, int port) {
        this.process = process;
        this.binary = binary;
        this.port = port;
    }

    /// @param folder holds the data, the log and the pid file
    static ServerProcess start(ServerBinary binary, Path folder, int wantedPort, Durability kept) {
        var data = folder.resolve("data");
        var pidFile = new PidFile(folder.resolve("server.pid"), data.toString());
        pidFile.stopLeftover(STOP_PATIENCE);
        initialise(binary, folder, data);

        var port = wantedPort == 0 ? LocalPorts.free() : wantedPort;
        var command = new ArrayList<>(List.of(binary.server().toString(), "--no-defaults"));
        command.addAll(arguments(binary.flavour(), data, port, initFile(folder), kept));
        command.addAll(asRoot());
        var builder = new ProcessBuilder(command).directory(data.toFile());
        builder.environment().putAll(binary.environment());
        var process = ChildProcess.start(builder, folder.resolve("server.log"), pidFile);
        var server = new ServerProcess(process, binary, port);
        try {
            server.awaitReady();
        } catch (LocalStartException e) {
            server.stop();
            throw e;
        }
        return server;
    }

    enum Durability {
        /// Nothing needs to survive: tests.
        NONE("0"),
        /// Survives a kill of the server, not a power cut.
        PROCESS("2");

        private final String flushAtCommit;

        Durability(String flushAtCommit) {
            this.flushAtCommit = flushAtCommit;
        }
    }

    /// Initialised beside its place and moved there, so that an interrupted first start leaves
    /// nothing that looks finished.
    private static void initialise(ServerBinary binary, Path folder, Path data) {
        if (Files.isDirectory(data)) {
            return;
        }
        LocalFolders.requireSpace(folder, 400, "a new database");
        var unfinished = folder.resolve("unfinished");
        LocalFolders.delete(unfinished);
        LocalFolders.create(unfinished);
        binary.initialise(unfinished, folder.resolve("initialise.log"));
        try {
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw LocalFolders.failure("create " + data, e);
        }
    }

    private static List<String> arguments(
            ServerBinary.Flavour flavour, Path data, int port, Path initFile, Durability kept) {
        var arguments = new ArrayList<String>();
        arguments.add("--datadir=" + data);
        arguments.add("--port=" + port);
        arguments.add("--init-file=" + initFile);
        arguments.add("--innodb-flush-log-at-trx-commit=" + kept.flushAtCommit);
        if (kept == Durability.NONE) {
            arguments.add("--innodb-doublewrite=OFF");
        }
        arguments.addAll(ServerOptions.COMMON);
        arguments.addAll(
                switch (flavour) {
                    case MYSQL -> ServerOptions.MYSQL;
                    case MARIADB -> ServerOptions.MARIADB;
                });
        return arguments;
    }

    /// Runs before the server listens, on every start; one statement a line.
    private static Path initFile(Path folder) {
        var file = folder.resolve("init.sql");
        try {
            return Files.writeString(
                    file,
                    """
                    CREATE DATABASE IF NOT EXISTS triennium;
                    CREATE USER IF NOT EXISTS 'triennium'@'%' IDENTIFIED BY 'triennium';
                    GRANT ALL ON *.* TO 'triennium'@'%';
                    """);
        } catch (IOException e) {
            throw LocalFolders.failure("write " + file, e);
        }
    }

    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private void awaitReady() {
        var end = System.nanoTime() + START_PATIENCE.toNanos();
        SQLException last;
        do {
            try {
                Connections.check(this);
                return;
            } catch (SQLException e) {
                last = e;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the database starts", e);
            }
        } while (process.isAlive() && System.nanoTime() < end);
        throw new LocalStartException(whyNotReady(), last);
    }

    private String whyNotReady() {
        var error = lastError(process.logLines());
        return "%s did not start%s (its log: %s)."
                .formatted(binary.name(), error.map(text -> ": " + text).orElse(""), process.log());
    }

    static Optional<String> lastError(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("[ERROR]"))
                .filter(line -> !line.endsWith("Aborting"))
                .reduce((_, later) -> later)
                .map(line -> line.replaceFirst(".*\\[ERROR] ", "").replaceFirst("\\.$", ""));
    }

    @Override
    public DatabaseEngine engine() {
        return binary.engine();
    }

    @Override
    public String jdbcUrl() {
        return JdbcUrl.of("127.0.0.1", port, "triennium");
    }

    @Override
    public String username() {
        return USER;
    }

    @Override
    public String password() {
        return USER;
    }

    @Override
    public String description() {
        return "%s on 127.0.0.1:%d".formatted(binary.name(), port);
    }

    @Override
    public OptionalLong processId() {
        return OptionalLong.of(process.pid());
    }

    @Override
    public void stop() {
        process.stop(STOP_PATIENCE);
    }
}
