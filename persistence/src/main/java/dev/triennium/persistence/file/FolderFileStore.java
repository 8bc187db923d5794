package dev.triennium.persistence.file;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/// Files in a folder, one folder below it for each organisation. A content is written beside its
/// place, brought to the disk and then moved there in one step.
final class FolderFileStore implements FileStore {

    private static final int BUFFER = 64 * 1024;

    private final Path root;

    FolderFileStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Optional<StoredFile> put(FileKey key, InputStream content, long maxBytes)
            throws IOException {
        var place = place(key);
        var folder = Objects.requireNonNull(place.getParent());
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "incoming-", ".part");
        try {
            var stored = write(key, content, maxBytes, draft);
            if (stored.isPresent()) {
                Files.move(
                        draft,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                force(folder);
            }
            return stored;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Optional<StoredFile> write(
            FileKey key, InputStream content, long maxBytes, Path draft) throws IOException {
        var digest = sha256();
        var size = 0L;
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    return Optional.empty();
                }
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return Optional.of(new StoredFile(key, size, HexFormat.of().formatHex(digest.digest())));
    }

    /// The move itself survives a power cut only once the folder is on the disk too.
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(FileKey key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public void delete(FileKey key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    /// A key's form has no way out of the folder.
    private Path place(FileKey key) {
        return root.resolve(key.value());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
