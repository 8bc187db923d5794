package dev.triennium.domain.file;

import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.Optional;

public interface UploadRepository {

    Optional<Upload> find(TenantScope scope, UploadId id);

    /// Holds it until the end of the transaction.
    Optional<Upload> lock(TenantScope scope, UploadId id);

    /// Those that have not expired.
    int countOpen(TenantScope scope, Instant now);

    void insert(TenantScope scope, Upload.Prepared upload);

    /// @return false when it is no longer the prepared one
    boolean receive(TenantScope scope, Upload.Received upload);

    void delete(TenantScope scope, UploadId id);
}
