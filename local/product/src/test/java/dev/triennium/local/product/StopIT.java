package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.LocalPorts;
import dev.triennium.local.process.TemporaryFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What Maven makes of the stack's end: any status but success is a failed build.
class StopIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void whoStopsTheStackSeesNoFailure() throws Exception {
        try (var folder = TemporaryFolder.create("stopped")) {
            var builder =
                    new ProcessBuilder(
                                    JAVA.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LocalTriennium.class.getName())
                            .redirectErrorStream(true);
            var settings = builder.environment();
            settings.put("TRIENNIUM_HOME", folder.path().toString());
            for (var port : new String[] {"", "KEYCLOAK_", "SMTP_", "MAIL_"}) {
                settings.put("TRIENNIUM_" + port + "PORT", Integer.toString(LocalPorts.free()));
            }
            var stack = builder.start();
            try (var said = stack.inputReader(StandardCharsets.UTF_8)) {
                // It has begun to start something.
                assertThat(said.readLine()).isNotNull();
                // The process itself would close what it says.
                stack.toHandle().destroy();
                said.lines().forEach(_ -> {});
                assertThat(stack.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(stack.exitValue()).isZero();
            } finally {
                stack.destroyForcibly();
            }
        }
    }
}
