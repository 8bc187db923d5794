package dev.triennium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrienniumApplicationTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /// All that a start needs, but for a database.
    private static final Map<String, String> COMPLETE =
            Map.of(
                    "TRIENNIUM_DATABASE_URL", "jdbc:mysql://127.0.0.1:9/x",
                    "TRIENNIUM_DATABASE_USERNAME", "x",
                    "TRIENNIUM_DATABASE_PASSWORD", "x",
                    "TRIENNIUM_ISSUER", "http://127.0.0.1:9/realms/x",
                    "TRIENNIUM_AUDIENCE", "triennium-api",
                    "TRIENNIUM_AUDIT_KEY", "a2V5LWtleS1rZXkta2V5LWtleS1rZXkta2V5LWtleS1rZXk=",
                    "TRIENNIUM_PORT", "0");

    /// In a process of its own, which ends.
    @Test
    void aMistypedCommandIsNoServer() throws IOException, InterruptedException {
        var ended = run(Map.of(), "verify-audit-trial");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said())
                .singleElement()
                .asString()
                .contains("verify-audit-trial", "verify-audit-trail", "found-firm");
    }

    static Stream<Arguments> starts() throws IOException {
        try (var closed = new ServerSocket(0)) {
            var nobody =
                    Map.of(
                            "TRIENNIUM_DATABASE_URL",
                            "jdbc:mysql://127.0.0.1:%d/x".formatted(closed.getLocalPort()));
            return Stream.of(
                    Arguments.of(nobody, "No database answers at TRIENNIUM_DATABASE_URL"),
                    Arguments.of(Map.of("TRIENNIUM_PORT", "abc"), "TRIENNIUM_PORT cannot be used"));
        }
    }

    @ParameterizedTest
    @MethodSource("starts")
    void whatKeepsItFromStartingIsOneLine(Map<String, String> settings, String sentence)
            throws Exception {
        var all = new HashMap<>(COMPLETE);
        all.putAll(settings);
        var ended = run(all);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said().stream().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains(sentence);
        assertThat(ended.said())
                .noneMatch(line -> line.contains("WARN") || line.startsWith("\tat "))
                .noneMatch(line -> line.contains("APPLICATION FAILED"));
    }

    private record Ended(int status, List<String> said) {}

    private static Ended run(Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                JAVA.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TrienniumApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said.lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }
}
