package dev.triennium.domain.file;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Finds, across tenants, what may be thrown away.
public interface ExpiredUploads {

    record Expired(TenantId tenant, ZoneId zone, UploadId upload) {}

    /// The oldest first.
    List<Expired> list(Instant now, int limit);
}
