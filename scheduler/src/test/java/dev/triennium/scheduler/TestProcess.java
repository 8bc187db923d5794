package dev.triennium.scheduler;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.env.Environment;

/// A JVM of its own on the test's database, to be killed.
public final class TestProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private TestProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /// @param settings properties of Spring, beside those of the database and the mail server
    public static TestProcess start(Class<?> main, Environment test, String... settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (var setting :
                List.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.mail.port")) {
            command.add("--%s=%s".formatted(setting, test.getRequiredProperty(setting)));
        }
        command.add("--spring.mail.host=127.0.0.1");
        command.add("--spring.datasource.hikari.maximum-pool-size=4");
        command.addAll(List.of(settings));
        try {
            return new TestProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // It was killed.
        }
    }

    public void awaitLine(String line) {
        await("process " + process.pid() + " says " + line)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast("it has ended", () -> requireAliveOrSays(line))
                .until(() -> says(line));
    }

    private void requireAliveOrSays(String line) {
        if (!process.isAlive() && !says(line)) {
            throw new IllegalStateException(String.join("\n", lines));
        }
    }

    public boolean says(String line) {
        return lines.contains(line);
    }

    /// Lets a process go on that waits for its input.
    public void go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Signal 9.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// It stands still, as on a machine that has no memory left, and knows nothing of it.
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()));
            kill.start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
