package dev.triennium.local.database;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Remembers beside the data which engine wrote it.
record EngineMemory(Path file) {

    Optional<DatabaseEngine> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            var label = Files.readString(file).strip();
            return Optional.of(DatabaseEngine.valueOf(label.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new LocalStartException("%s does not name a database engine.".formatted(file), e);
        } catch (IOException e) {
            throw LocalFolders.failure("read " + file, e);
        }
    }

    void write(DatabaseEngine engine) {
        try {
            Files.writeString(file, engine.label());
        } catch (IOException e) {
            throw LocalFolders.failure("write " + file, e);
        }
    }
}
