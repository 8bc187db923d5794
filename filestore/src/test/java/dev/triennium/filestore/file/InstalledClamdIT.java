package dev.triennium.filestore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.triennium.domain.file.VirusScan.Clean;
import dev.triennium.domain.file.VirusScan.Infected;
import dev.triennium.domain.file.VirusScan.Unknown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real clamd, where it is installed (Debian: `clamav-daemon`), with one signature of our own.
class InstalledClamdIT {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String VIRUS = "what nobody else would write";
    private static final int MOST_BYTES = 1_000_000;

    @TempDir private Path folder = Path.of("");

    private @Nullable Process clamd;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isExecutable(CLAMD), "clamd is not installed");
        var hex = HexFormat.of().formatHex(VIRUS.getBytes(StandardCharsets.US_ASCII));
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("test.ndb"), "Triennium.Test:0:*:" + hex + "\n");
        var settings =
                """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                StreamMaxLength %d
                """
                        .formatted(signatures, socket(), MOST_BYTES);
        var configuration = Files.writeString(folder.resolve("clamd.conf"), settings);
        clamd =
                new ProcessBuilder(CLAMD.toString(), "--config-file=" + configuration)
                        .redirectErrorStream(true)
                        .start();
        awaitSocket(clamd);
    }

    private Path socket() {
        return folder.resolve("clamd.socket");
    }

    /// It says so on its output, and after that nothing that would fill the pipe.
    private static void awaitSocket(Process clamd) throws IOException {
        var said =
                new BufferedReader(
                        new InputStreamReader(clamd.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("Self checking every")) {
                return;
            }
        }
        throw new IllegalStateException("clamd has ended");
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    @Test
    void itIsAskedAndUnderstood() throws IOException {
        var scan = new ClamdScan("unix:" + socket(), LONG);
        assertThat(scan.ping()).isTrue();
        assertThat(scan.scan(file(new byte[MOST_BYTES / 2]))).isEqualTo(new Clean());
        var virus = ("x".repeat(100_000) + VIRUS).getBytes(StandardCharsets.US_ASCII);
        assertThat(scan.scan(file(virus))).isEqualTo(new Infected("Triennium.Test.UNOFFICIAL"));
        assertThat(scan.scan(file(new byte[MOST_BYTES * 5]))).isInstanceOf(Unknown.class);
    }
}
