package dev.triennium.local.database;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
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
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/// MySQL in a container. Kept data lives in a Docker volume whose name stands in the data folder:
/// whoever deletes the folder starts anew.
final class DockerMysql implements DatabaseServer {

    static final String IMAGE = "mysql:9.7";

    private static final String PASSWORD = "triennium";
    private static final String LABEL = "dev.triennium.data";
    private static final String SOCKET = "unix://";
    private static final int MYSQL_PORT = 3306;
    private static final String DATA = "/var/lib/mysql";

    private final MySQLContainer container;

    private DockerMysql(MySQLContainer container) {
        this.container = container;
    }

    static DockerMysql start(@Nullable Path folder, Consumer<String> progress) {
        try {
            DockerImage.ensure(DockerClientFactory.lazyClient(), IMAGE, progress);
            progress.accept("Starting %s in Docker".formatted(IMAGE));
            return new DockerMysql(started(folder));
        } catch (LocalStartException e) {
            throw e;
        } catch (RuntimeException e) {
            // Also what Testcontainers wants for itself, such as an image of its own.
            throw new LocalStartException(
                    "Docker could not start %s: %s.".formatted(IMAGE, firstLine(e)), e);
        }
    }

    private static MySQLContainer started(@Nullable Path folder) {
        var container = container();
        var data = folder == null ? null : volume(folder);
        if (data == null) {
            container.withTmpFs(Map.of(DATA, "rw"));
        } else {
            removeLeftovers(data);
            container.withLabel(LABEL, data);
        }
        container.withCreateContainerCmdModifier(
                command ->
                        Optional.ofNullable(command.getHostConfig())
                                .ifPresent(host -> configure(host, data)));
        try {
            container.start();
        } catch (RuntimeException e) {
            container.stop();
            throw e;
        }
        return container;
    }

    private static void configure(HostConfig host, @Nullable String data) {
        if (data != null) {
            host.withBinds(new Bind(data, new Volume(DATA)));
        }
        if (isLocal()) {
            host.withPortBindings(
                    new PortBinding(
                            Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(MYSQL_PORT)));
        }
    }

    /// The container of a product that was killed would hold on to the data.
    private static void removeLeftovers(String data) {
        var docker = DockerClientFactory.lazyClient();
        docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(LABEL, data))
                .exec()
                .forEach(left -> docker.removeContainerCmd(left.getId()).withForce(true).exec());
    }

    private static MySQLContainer container() {
        var options =
                Stream.concat(ServerOptions.EVERYWHERE.stream(), ServerOptions.MYSQL.stream());
        return new ReachedContainer()
                .withUsername("root")
                .withPassword(PASSWORD)
                .withDatabaseName("triennium")
                .withCommand(options.toArray(String[]::new));
    }

    /// A local engine's port is ours on the loopback interface, wherever Testcontainers would look.
    private static final class ReachedContainer extends MySQLContainer {

        ReachedContainer() {
            super(DockerImageName.parse(IMAGE));
        }

        @Override
        public String getHost() {
            return isLocal() ? "127.0.0.1" : super.getHost();
        }
    }

    /// The volume's name stands in the folder from its first use on.
    static String volume(Path folder) {
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

    static String firstLine(Throwable e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /// A ping on the engine's socket: Testcontainers' own search takes seconds and is loud where
    /// there is none. An engine elsewhere is taken at its word.
    static boolean isEngineThere() {
        return !isLocal() || sockets().anyMatch(DockerMysql::answers);
    }

    private static boolean isLocal() {
        return dockerHost().map(host -> host.startsWith(SOCKET)).orElse(true);
    }

    private static Optional<String> dockerHost() {
        return LocalSettings.find("DOCKER_HOST");
    }

    private static Stream<Path> sockets() {
        var named = dockerHost().map(host -> Path.of(host.substring(SOCKET.length())));
        return named.map(Stream::of).orElseGet(DockerMysql::usualSockets);
    }

    private static Stream<Path> usualSockets() {
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
        return JdbcUrl.of(container.getHost(), container.getMappedPort(MYSQL_PORT), "triennium");
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
        return "%s in Docker, port %d".formatted(IMAGE, container.getMappedPort(MYSQL_PORT));
    }

    /// As this machine counts it, where the engine shares its kernel.
    @Override
    public OptionalLong processId() {
        var pid = container.getCurrentContainerInfo().getState().getPidLong();
        return pid == null || ProcessHandle.of(pid).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(pid);
    }

    @Override
    public void stop() {
        container.stop();
    }
}
