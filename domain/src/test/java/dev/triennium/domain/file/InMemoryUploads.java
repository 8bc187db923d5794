package dev.triennium.domain.file;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Rows and contents.
public final class InMemoryUploads implements UploadRepository, FileStore {

    private record Key(TenantId tenant, UploadId id) {}

    private final Map<Key, Upload> uploads = new HashMap<>();
    public final Map<FileKey, byte[]> contents = new HashMap<>();

    @Override
    public Optional<Upload> find(TenantScope scope, UploadId id) {
        return Optional.ofNullable(uploads.get(new Key(scope.tenant(), id)));
    }

    @Override
    public int countOpen(TenantScope scope, Instant now) {
        return (int)
                uploads.entrySet().stream()
                        .filter(entry -> entry.getKey().tenant().equals(scope.tenant()))
                        .filter(entry -> !entry.getValue().isExpired(now))
                        .count();
    }

    @Override
    public void insert(TenantScope scope, Upload.Prepared upload) {
        uploads.put(new Key(scope.tenant(), upload.id()), upload);
    }

    @Override
    public boolean receive(TenantScope scope, Upload.Received upload) {
        var key = new Key(scope.tenant(), upload.id());
        if (!(uploads.get(key) instanceof Upload.Prepared)) {
            return false;
        }
        uploads.put(key, upload);
        return true;
    }

    @Override
    public void delete(TenantScope scope, UploadId id) {
        uploads.remove(new Key(scope.tenant(), id));
    }

    @Override
    public Optional<StoredFile> put(FileKey key, InputStream content, long maxBytes)
            throws IOException {
        var bytes = content.readAllBytes();
        if (bytes.length > maxBytes) {
            return Optional.empty();
        }
        contents.put(key, bytes);
        return Optional.of(new StoredFile(key, bytes.length, "0".repeat(64)));
    }

    @Override
    public InputStream open(FileKey key) throws IOException {
        return new ByteArrayInputStream(Objects.requireNonNull(contents.get(key)));
    }

    @Override
    public void delete(FileKey key) {
        contents.remove(key);
    }
}
