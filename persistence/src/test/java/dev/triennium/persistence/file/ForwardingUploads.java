package dev.triennium.persistence.file;

import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.Optional;

/// For tests that step in somewhere.
class ForwardingUploads implements UploadRepository {

    private final UploadRepository uploads;

    ForwardingUploads(UploadRepository uploads) {
        this.uploads = uploads;
    }

    @Override
    public Optional<Upload> find(TenantScope scope, UploadId id) {
        return uploads.find(scope, id);
    }

    @Override
    public Optional<Upload> lock(TenantScope scope, UploadId id) {
        return uploads.lock(scope, id);
    }

    @Override
    public int countOpen(TenantScope scope, Instant now) {
        return uploads.countOpen(scope, now);
    }

    @Override
    public void insert(TenantScope scope, Upload.Prepared upload) {
        uploads.insert(scope, upload);
    }

    @Override
    public boolean receive(TenantScope scope, Upload.Received upload) {
        return uploads.receive(scope, upload);
    }

    @Override
    public void delete(TenantScope scope, UploadId id) {
        uploads.delete(scope, id);
    }
}
