package dev.triennium.filestore.file;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest extends FileStoreContract {

    @TempDir private Path folder = Path.of("");

    @Override
    FileStore store() {
        return new FolderFileStore(folder);
    }

    @Override
    Drafts drafts() {
        return new Drafts(folder.resolve("incoming"));
    }

    @Override
    int count() throws IOException {
        try (var all = Files.walk(folder)) {
            return (int) all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aKeyHasNoWayOutOfTheFolder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileKey("../../etc/passwd"));
    }
}
