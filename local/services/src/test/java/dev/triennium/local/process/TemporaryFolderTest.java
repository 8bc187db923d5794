package dev.triennium.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir Path parent;

    @Test
    void itGoesWhenItIsClosed() throws Exception {
        try (var folder = TemporaryFolder.create(parent, "database")) {
            Files.writeString(folder.path().resolve("data"), "1");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatAKilledOwnerLeftIsClearedAway() throws Exception {
        var left = Files.createDirectories(parent.resolve("database-1"));
        Files.createFile(parent.resolve("database-1.lock"));
        var child = new ProcessBuilder("sh", "-c", "sleep 600; :", left.toString()).start();
        new PidFile(left.resolve("server.pid"), left.toString()).write(child.toHandle());

        try (var folder = TemporaryFolder.create(parent, "database")) {
            assertThat(left).doesNotExist();
            assertThat(child.isAlive()).isFalse();
            assertThat(folder.path()).exists();
        }
    }

    @Test
    void anotherOwnersFolderStays() {
        try (var first = TemporaryFolder.create(parent, "database");
                var second = TemporaryFolder.create(parent, "database")) {
            assertThat(first.path()).exists().isNotEqualTo(second.path());
        }
    }
}
