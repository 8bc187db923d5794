package dev.triennium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrienniumApplicationTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /// In a process of its own, which ends.
    @Test
    void aMistypedCommandIsNoServer() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                JAVA.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                TrienniumApplication.class.getName(),
                                "verify-audit-trial")
                        .redirectErrorStream(true)
                        .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(said.lines())
                    .singleElement()
                    .asString()
                    .contains("verify-audit-trial", "verify-audit-trail", "found-firm");
        } finally {
            process.destroyForcibly();
        }
    }
}
