package dev.triennium.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFoldersTest {

    @Test
    void aFullDiskIsCalledByItsName() {
        assertThat(
                        LocalFolders.failure(
                                "write x",
                                new FileSystemException("x", null, "No space left on device")))
                .hasMessage("Cannot write x: the disk is full.");
        assertThat(LocalFolders.failure("write x", new IOException("Disk quota exceeded")))
                .hasMessage("Cannot write x: the disk is full.");
    }

    @Test
    void aForbiddenFolderIsCalledByItsName() {
        assertThat(LocalFolders.failure("write x", new AccessDeniedException("x")))
                .hasMessage("Cannot write x: this user may not write there.");
    }

    @Test
    void tooLittleSpaceIsFoundBeforeAnythingIsWritten(@TempDir Path folder) {
        assertThatExceptionOfType(LocalStartException.class)
                .isThrownBy(
                        () ->
                                LocalFolders.requireSpace(
                                        folder, Integer.MAX_VALUE, "a new database"))
                .withMessageStartingWith("The disk is too full for a new database: " + folder);
    }
}
