package dev.triennium.domain.file;

import java.util.Objects;

/// A file that the store has whole.
///
/// @param size in bytes
/// @param sha256 of the content, in lower-case hex
public record StoredFile(FileKey key, long size, String sha256) {

    public StoredFile {
        Objects.requireNonNull(key);
        Objects.requireNonNull(sha256);
    }

    public static StoredFile of(FileKey key, Draft draft) {
        return new StoredFile(key, draft.size(), draft.sha256());
    }
}
