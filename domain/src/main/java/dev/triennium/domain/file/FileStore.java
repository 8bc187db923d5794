package dev.triennium.domain.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Keeps contents by key. A key holds its whole content or nothing, whatever fails on the way.
public interface FileStore {

    /// Reads the stream to its end, or until it is longer than allowed. What was under the key
    /// before is replaced.
    ///
    /// @return empty when the content is longer; then nothing is kept
    Optional<StoredFile> put(FileKey key, InputStream content, long maxBytes) throws IOException;

    /// @throws IOException when there is nothing under the key
    InputStream open(FileKey key) throws IOException;

    /// Does nothing when there is nothing under the key.
    void delete(FileKey key) throws IOException;
}
