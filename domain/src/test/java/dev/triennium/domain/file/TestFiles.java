package dev.triennium.domain.file;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

public final class TestFiles {

    private TestFiles() {}

    /// Of all types.
    public static Optional<FileType> type(byte[] content) throws IOException {
        return type(content, EnumSet.allOf(FileType.class));
    }

    public static Optional<FileType> type(byte[] content, Set<FileType> wanted) throws IOException {
        var file = Files.createTempFile("type-", ".test");
        try {
            Files.write(file, content);
            return FileType.detect(file, wanted);
        } finally {
            Files.delete(file);
        }
    }
}
