package dev.triennium.domain.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A content that lies whole on this machine's disk and in no store yet. Whoever has it closes it;
/// what no store has taken by then is thrown away.
public final class Draft implements Closeable {

    private final Path path;
    private final long size;
    private final String sha256;

    Draft(Path path, long size, String sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /// A store may move it away.
    public Path path() {
        return path;
    }

    /// In bytes.
    public long size() {
        return size;
    }

    /// Of the content, in lower-case hex.
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
