package dev.triennium.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir Path folder;

    @Test
    void aLeftoverIsStoppedAndForgotten() throws Exception {
        var file = new PidFile(folder.resolve("server.pid"), "600.125");
        var child = new ProcessBuilder("sleep", "600.125").start();
        file.write(child.toHandle());

        assertThat(file.stopLeftover(PATIENCE)).isTrue();

        assertThat(child.isAlive()).isFalse();
        assertThat(file.file()).doesNotExist();
        assertThat(file.stopLeftover(PATIENCE)).isFalse();
    }

    @Test
    void aStrangerWithTheSamePidIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600.25").start();
        try {
            var file = new PidFile(folder.resolve("server.pid"), folder.toString());
            file.write(stranger.toHandle());

            assertThat(file.stopLeftover(PATIENCE)).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aBrokenPidFileNamesNobody() throws Exception {
        var file = new PidFile(folder.resolve("server.pid"), "java");
        for (var content : new String[] {"", "x", "-1", "99999999999999999999"}) {
            Files.writeString(file.file(), content);
            assertThat(file.findLeftover()).as(content).isEmpty();
        }
    }
}
