package dev.triennium.domain.file;

import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;

/// Keeps contents by key. A key holds its whole content or nothing, whatever fails on the way.
/// Another tenant's key is refused with an [IllegalArgumentException].
public interface FileStore {

    /// Takes the draft in, and may move it away. What was under the key before is replaced.
    StoredFile put(TenantScope scope, FileKey key, Draft draft) throws IOException;

    /// A stream of the content, which is never in memory as a whole.
    ///
    /// @throws java.nio.file.NoSuchFileException when there is nothing under the key
    InputStream open(TenantScope scope, FileKey key) throws IOException;

    /// Whether the content is there, as long as it was. It is not read: what came in whole has not
    /// changed since, but it may be lost.
    boolean holds(TenantScope scope, StoredFile file) throws IOException;

    /// Does nothing when there is nothing under the key.
    void delete(TenantScope scope, FileKey key) throws IOException;

    /// Deletes all that the tenant has. Called again, it goes on where it was stopped.
    void deleteAll(TenantScope scope) throws IOException;
}
