package dev.triennium.local.database;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalSettings;
import dev.triennium.local.LocalStartException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/// MySQL in a container. Kept data lives in a Docker volume whose name stands in the data folder:
/// whoever deletes the folder starts anew.
final class DockerMysql implements DatabaseServer {

    static final String IMAGE = "mysql:9.7";

    private static final String PASSWORD = "triennium";
    private static final String DATA = "/var/lib/mysql";

    private final MySQLContainer container;

    private DockerMysql(MySQLContainer container) {
        this.container = container;
    }

    static DockerMysql start(@Nullable Path folder, Consumer<String> progress) {
        progress.accept("Starting %s in Docker (pulls the image if need be)".formatted(IMAGE));
        var container = container();
        if (folder == null) {
            container.withTmpFs(Map.of(DATA, "rw"));
        } else {
            var bind = new Bind(volume(folder), new Volume(DATA));
            container.withCreateContainerCmdModifier(
                    command ->
                            Optional.ofNullable(command.getHostConfig())
                                    .ifPresent(host -> host.withBinds(bind)));
        }
        try {
            container.start();
        } catch (RuntimeException e) {
            container.stop();
            throw new LocalStartException(
                    "Docker could not start %s: %s.".formatted(IMAGE, firstLine(e)), e);
        }
        return new DockerMysql(container);
    }

    private static MySQLContainer container() {
        var options =
                Stream.concat(ServerOptions.EVERYWHERE.stream(), ServerOptions.MYSQL.stream());
        return new MySQLContainer(DockerImageName.parse(IMAGE))
                .withUsername("root")
                .withPassword(PASSWORD)
                .withDatabaseName("triennium")
                .withCommand(options.toArray(String[]::new));
    }

    private static String volume(Path folder) {
        var file = folder.resolve("docker-volume");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, "triennium-" + UUID.randomUUID());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw LocalFolders.failure("write " + file, e);
        }
    }

    private static String firstLine(Throwable e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /// A ping on the engine's socket: Testcontainers' own search takes seconds and is loud where
    /// there is none.
    static boolean isEngineThere() {
        if (LocalSettings.find("DOCKER_HOST").isPresent()) {
            return !isSilent(LocalSettings.find("DOCKER_HOST").orElseThrow());
        }
        return sockets().anyMatch(DockerMysql::answers);
    }

    /// A remote engine is taken at its word; a socket is asked.
    private static boolean isSilent(String host) {
        return host.startsWith("unix://") && !answers(Path.of(host.substring("unix://".length())));
    }

    private static Stream<Path> sockets() {
        var home = Path.of(System.getProperty("user.home"));
        return Stream.concat(
                Stream.of(
                        Path.of("/var/run/docker.sock"),
                        home.resolve(".docker/run/docker.sock"),
                        home.resolve(".docker/desktop/docker.sock")),
                Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).stream()
                        .map(folder -> Path.of(folder).resolve("docker.sock")));
    }

    private static boolean answers(Path socket) {
        if (Files.notExists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(
                    ByteBuffer.wrap(
                            "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII)));
            var answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), StandardCharsets.US_ASCII).contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public DatabaseEngine engine() {
        return DatabaseEngine.DOCKER;
    }

    @Override
    public String jdbcUrl() {
        return JdbcUrl.of(container.getHost(), container.getMappedPort(3306), "triennium");
    }

    @Override
    public String username() {
        return "root";
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public String description() {
        return "%s in Docker, port %d".formatted(IMAGE, container.getMappedPort(3306));
    }

    @Override
    public void stop() {
        container.stop();
    }
}
