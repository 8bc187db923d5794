package dev.triennium.domain.file;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Rows and contents.
public final class InMemoryUploads implements UploadRepository, FileStore {

    private record Key(TenantId tenant, UploadId id) {}

    public static final Drafts DRAFTS =
            new Drafts(Path.of(System.getProperty("java.io.tmpdir"), "triennium-test"));

    private final Map<Key, Upload> uploads = new HashMap<>();
    public final Map<FileKey, byte[]> contents = new HashMap<>();

    @Override
    public Optional<Upload> find(TenantScope scope, UploadId id) {
        return Optional.ofNullable(uploads.get(new Key(scope.tenant(), id)));
    }

    @Override
    public Optional<Upload> lock(TenantScope scope, UploadId id) {
        return find(scope, id);
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
    public StoredFile put(TenantScope scope, FileKey key, Draft draft) throws IOException {
        contents.put(key, Files.readAllBytes(draft.path()));
        return StoredFile.of(key, draft);
    }

    @Override
    public InputStream open(TenantScope scope, FileKey key) throws IOException {
        var content = contents.get(key);
        if (content == null) {
            throw new NoSuchFileException(key.value());
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public boolean holds(TenantScope scope, StoredFile file) {
        var content = contents.get(file.key());
        return content != null && content.length == file.size();
    }

    @Override
    public void delete(TenantScope scope, FileKey key) {
        contents.remove(key);
    }

    @Override
    public void deleteAll(TenantScope scope) {
        contents.keySet().removeIf(key -> key.value().startsWith(scope.tenant().value() + "/"));
    }
}
