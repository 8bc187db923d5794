package dev.triennium.local.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.local.LocalStartException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir Path folder;

    @Test
    void aSecondProductIsToldWhoRuns() {
        try (var _ = FolderLock.acquire(folder)) {
            assertThatExceptionOfType(LocalStartException.class)
                    .isThrownBy(() -> FolderLock.acquire(folder))
                    .withMessage(
                            "Triennium already runs with the data in %s (process %d); stop that first.",
                            folder, ProcessHandle.current().pid());
        }
    }

    @Test
    void aReleasedFolderCanBeTaken() {
        FolderLock.acquire(folder).close();
        assertThatCode(() -> FolderLock.acquire(folder).close()).doesNotThrowAnyException();
    }
}
