package dev.triennium.domain.file;

import java.util.Objects;

/// A file that the store has, and that nobody keeps yet.
///
/// @param fileName what the person calls it; for people only
public record SentFile(String fileName, FileType type, StoredFile file) {

    public SentFile {
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(type);
        Objects.requireNonNull(file);
    }
}
