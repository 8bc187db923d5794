package dev.triennium.local.database;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A `mysqld` that was installed on this machine, MySQL's or MariaDB's, if it is new enough.
final class InstalledMysqld implements ServerBinary {

    private static final List<String> USUAL_FOLDERS =
            List.of(
                    "/usr/sbin",
                    "/usr/libexec",
                    "/usr/local/sbin",
                    "/usr/local/bin",
                    "/usr/local/mysql/bin",
                    "/opt/homebrew/bin");
    private static final Pattern VERSION = Pattern.compile("Ver ([0-9]+)\\.([0-9]+)[.0-9]*");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path server;
    private final Flavour flavour;
    private final String version;

    private InstalledMysqld(Path server, Flavour flavour, String version) {
        this.server = server;
        this.flavour = flavour;
        this.version = version;
    }

    static Optional<InstalledMysqld> find(Path folder) {
        return candidates().flatMap(path -> recognise(path, folder).stream()).findFirst();
    }

    private static Stream<Path> candidates() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), USUAL_FOLDERS.stream())
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("mysqld"))
                .filter(Files::isExecutable)
                .distinct();
    }

    private static Optional<InstalledMysqld> recognise(Path server, Path folder) {
        var log = LocalFolders.create(folder).resolve("version.log");
        var result =
                ChildProcess.run(
                        new ProcessBuilder(server.toString(), "--no-defaults", "--version"),
                        log,
                        PATIENCE);
        return result.lines().stream()
                .map(line -> recognise(server, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The product's SQL is that of MySQL 8.4 and MariaDB 11.4; older servers are passed over.
    static Optional<InstalledMysqld> recognise(Path server, String versionLine) {
        var flavour = versionLine.contains("MariaDB") ? Flavour.MARIADB : Flavour.MYSQL;
        return Optional.of(VERSION.matcher(versionLine))
                .filter(Matcher::find)
                .filter(version -> isNewEnough(flavour, version))
                .map(version -> new InstalledMysqld(server, flavour, version.group().substring(4)));
    }

    private static boolean isNewEnough(Flavour flavour, Matcher version) {
        var major = Integer.parseInt(version.group(1));
        var minor = Integer.parseInt(version.group(2));
        return switch (flavour) {
            case MYSQL -> major > 8 || (major == 8 && minor >= 4);
            case MARIADB -> major > 11 || (major == 11 && minor >= 4);
        };
    }

    @Override
    public DatabaseEngine engine() {
        return DatabaseEngine.MYSQLD;
    }

    @Override
    public String name() {
        return switch (flavour) {
            case MYSQL -> "MySQL " + version + " of this machine";
            case MARIADB -> "MariaDB " + version + " of this machine";
        };
    }

    @Override
    public Flavour flavour() {
        return flavour;
    }

    @Override
    public Path server() {
        return server;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public void initialise(Path data, Path log) {
        var command = new ArrayList<>(initialiseCommand());
        command.add("--datadir=" + data);
        command.addAll(ServerProcess.asRoot());
        var result = ChildProcess.run(new ProcessBuilder(command), log, PATIENCE);
        if (!result.isSuccess()) {
            throw new LocalStartException(
                    "%s could not create a database: %s (its log: %s)."
                            .formatted(
                                    name(),
                                    ServerProcess.lastError(result.lines())
                                            .orElse("exit code " + result.exitCode()),
                                    log));
        }
    }

    private List<String> initialiseCommand() {
        return switch (flavour) {
            case MYSQL -> List.of(server.toString(), "--no-defaults", "--initialize-insecure");
            case MARIADB ->
                    List.of(
                            "mariadb-install-db",
                            "--no-defaults",
                            "--basedir=" + base(),
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db");
        };
    }

    /// `/usr` for `/usr/sbin/mysqld`, links followed.
    private Path base() {
        try {
            var folder = server.toRealPath().getParent();
            var base = folder == null ? null : folder.getParent();
            return base == null ? Path.of("/usr") : base;
        } catch (IOException e) {
            throw LocalFolders.failure("look at " + server, e);
        }
    }
}
