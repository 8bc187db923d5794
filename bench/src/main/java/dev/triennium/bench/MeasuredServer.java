package dev.triennium.bench;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalPorts;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.ChildProcess;
import dev.triennium.local.process.PidFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A server in a JVM of its own, with the same heap for all.
final class MeasuredServer implements AutoCloseable {

    static final String HEAP = "512 MB";

    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m");
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ChildProcess process;
    private final URI address;

    private MeasuredServer(ChildProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// @param folder for its log
    /// @param program what follows the JVM's own arguments
    static MeasuredServer start(
            Path folder, List<String> program, Map<String, String> environment) {
        LocalFolders.create(folder);
        var port = LocalPorts.free();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(JVM);
        command.addAll(program);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        var process =
                ChildProcess.start(
                        builder,
                        folder.resolve("server.log"),
                        new PidFile(folder.resolve("server.pid"), folder.toString()));
        return new MeasuredServer(process, URI.create("http://127.0.0.1:" + port));
    }

    URI graphql() {
        return address.resolve("/graphql");
    }

    /// @param path answers from then on, and not with an outage
    void awaitReady(String path) {
        var end = System.nanoTime() + START_PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            while (!answers(http, request)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    var log = process.logLines();
                    throw new LocalStartException(
                            "A server did not start:\n"
                                    + String.join(
                                            "\n",
                                            log.subList(Math.max(0, log.size() - 40), log.size())));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server starts", e);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException _) {
            return false;
        }
    }

    Duration cpu() {
        return cpu(process.pid());
    }

    static Duration cpu(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow(
                        () ->
                                new LocalStartException(
                                        "This machine does not tell how much CPU a process has used."));
    }

    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
    }
}
