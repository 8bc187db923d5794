package dev.triennium.local.identity;

import dev.triennium.local.DemoPeople;
import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.LocalVersions;
import dev.triennium.local.process.ChildProcess;
import dev.triennium.local.process.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keycloak as Maven unpacked it. It is built once for our options, and the realms are imported
/// once into a database that each new Keycloak gets a copy of, since both take half a minute.
final class KeycloakDistribution {

    static final String ADMIN = "admin";

    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--health-enabled=true");
    private static final String DATABASE_FILE = "keycloak.mv.db";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path home;
    private final Path cache;
    private final RealmFiles realms = new RealmFiles();

    private KeycloakDistribution(Path home, Path cache) {
        this.home = home;
        this.cache = cache;
    }

    /// Built, and with its seed.
    static KeycloakDistribution prepared(Consumer<String> progress) {
        var cache = LocalFolders.cache();
        var home = cache.resolve("keycloak-" + LocalVersions.keycloak());
        if (Files.notExists(home.resolve("lib/quarkus-run.jar"))) {
            throw new LocalStartException(
                    "Keycloak %s is missing from %s; `./mvnw process-resources` fetches it."
                            .formatted(LocalVersions.keycloak(), cache));
        }
        var distribution = new KeycloakDistribution(home, cache);
        distribution.prepare(progress);
        return distribution;
    }

    /// One process at a time, so that two test runs do not build over each other.
    private void prepare(Consumer<String> progress) {
        try (var channel =
                        FileChannel.open(
                                cache.resolve("keycloak.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = lock(channel, progress)) {
            build(progress);
            importRealms(progress);
        } catch (IOException e) {
            throw LocalFolders.failure("prepare Keycloak in " + cache, e);
        }
    }

    private static FileLock lock(FileChannel channel, Consumer<String> progress)
            throws IOException {
        var lock = channel.tryLock();
        if (lock == null) {
            progress.accept("Waiting for Keycloak, which is being built");
            lock = channel.lock();
        }
        return lock;
    }

    private void build(Consumer<String> progress) throws IOException {
        var built = home.resolve("built-with");
        var options = String.join(" ", BUILD_OPTIONS);
        if (Files.exists(built) && Files.readString(built).equals(options)) {
            return;
        }
        progress.accept("Building Keycloak %s (once)".formatted(LocalVersions.keycloak()));
        LocalFolders.requireSpace(cache, 500, "Keycloak");
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        run(command(List.of(), arguments), "build");
        Files.writeString(built, options);
    }

    private void importRealms(Consumer<String> progress) throws IOException {
        if (Files.exists(seed())) {
            return;
        }
        progress.accept("Importing the realms and the demo people into Keycloak (once)");
        var unfinished = cache.resolve("keycloak-seed-unfinished");
        LocalFolders.delete(unfinished);
        realms.write(unfinished.resolve("realms"));
        run(
                command(
                        List.of(),
                        List.of(
                                "import",
                                "--optimized",
                                "--cache=local",
                                "--dir=" + unfinished.resolve("realms"),
                                databaseUrl(unfinished))),
                "import");
        Files.move(unfinished, seed());
    }

    /// The realms are part of the name: others make another seed.
    private Path seed() {
        return cache.resolve(
                "keycloak-seed-%s-%s".formatted(LocalVersions.keycloak(), realms.fingerprint()));
    }

    private void run(ProcessBuilder command, String step) {
        var log = cache.resolve("keycloak-" + step + ".log");
        var result = ChildProcess.run(command, log, PATIENCE);
        if (!result.isSuccess()) {
            throw new LocalStartException(
                    "Keycloak's %s failed%s (its log: %s)."
                            .formatted(step, reason(result.lines()), log));
        }
    }

    static String reason(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("ERROR"))
                .findFirst()
                .map(line -> ": " + line.replaceFirst(".*ERROR:? +(\\[[^]]*] \\([^)]*\\) )?", ""))
                .orElse("");
    }

    /// Puts the seed's database into a folder that has none yet, or one of other realms; the
    /// latter is moved aside.
    void seed(Path folder, Consumer<String> progress) {
        var origin = folder.resolve("seed");
        var name = String.valueOf(seed().getFileName());
        var database = folder.resolve(DATABASE_FILE);
        try {
            var known = Files.exists(origin) ? Files.readString(origin) : "";
            if (Files.exists(database) && known.equals(name)) {
                return;
            }
            if (Files.exists(database)) {
                progress.accept(
                        "Keycloak's realms have changed: it starts afresh, and users invited so"
                                + " far are put aside in "
                                + folder.resolve("previous.mv.db"));
                Files.move(
                        database,
                        folder.resolve("previous.mv.db"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.copy(seed().resolve(DATABASE_FILE), database);
            Files.writeString(origin, name);
        } catch (IOException e) {
            throw LocalFolders.failure("write " + database, e);
        }
    }

    ChildProcess start(Path folder, int port, int managementPort) {
        return ChildProcess.start(
                command(
                        List.of(
                                "-XX:+AutoCreateSharedArchive",
                                "-XX:SharedArchiveFile=" + cache.resolve("keycloak.jsa")),
                        List.of(
                                "start",
                                "--optimized",
                                "--cache=local",
                                "--hostname=http://localhost:" + port,
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--http-management-host=127.0.0.1",
                                "--http-management-port=" + managementPort,
                                databaseUrl(folder))),
                folder.resolve("keycloak.log"),
                pidFile(folder));
    }

    static PidFile pidFile(Path folder) {
        return new PidFile(folder.resolve("keycloak.pid"), databaseUrl(folder));
    }

    private static String databaseUrl(Path folder) {
        return "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE".formatted(folder.resolve("keycloak"));
    }

    /// What `kc.sh` would run, without the shell in between: the process we start is Keycloak
    /// itself. It is tuned to start fast and stay small rather than to be fast under load.
    private ProcessBuilder command(List<String> jvmOptions, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xms64m",
                        "-Xmx320m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvmOptions);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-cp");
        command.add(home.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(home.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", DemoPeople.PASSWORD);
        return builder;
    }
}
