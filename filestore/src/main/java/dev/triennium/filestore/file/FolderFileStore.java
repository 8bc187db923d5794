package dev.triennium.filestore.file;

import dev.triennium.domain.file.Draft;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Files in a folder, one folder below it for each organisation. A content comes in on the same
/// disk and is then moved to its place in one step.
final class FolderFileStore implements FileStore {

    private final Path root;

    FolderFileStore(Path folder) {
        this.root = folder.toAbsolutePath().normalize();
    }

    @Override
    public StoredFile put(TenantScope scope, FileKey key, Draft draft) throws IOException {
        var place = place(scope, key);
        var folder = Objects.requireNonNull(place.getParent());
        Files.createDirectories(folder);
        Files.move(
                draft.path(),
                place,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        return StoredFile.of(key, draft);
    }

    /// The move survives a power cut only once the folder is on the disk too.
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(TenantScope scope, FileKey key) throws IOException {
        return Files.newInputStream(place(scope, key));
    }

    @Override
    public boolean holds(TenantScope scope, StoredFile file) throws IOException {
        try {
            return Files.size(place(scope, file.key())) == file.size();
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    @Override
    public void delete(TenantScope scope, FileKey key) throws IOException {
        Files.deleteIfExists(place(scope, key));
    }

    @Override
    public void deleteAll(TenantScope scope) throws IOException {
        var folder = root.resolve(scope.tenant().value().toString());
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /// A key's form has no way out of the folder.
    private Path place(TenantScope scope, FileKey key) {
        return root.resolve(key.in(scope).value());
    }
}
