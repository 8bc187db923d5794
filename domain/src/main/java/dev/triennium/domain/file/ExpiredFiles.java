package dev.triennium.domain.file;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Finds, across tenants, what may be thrown away.
public interface ExpiredFiles {

    record Expired<I>(TenantId tenant, ZoneId zone, I id) {}

    /// The oldest first.
    List<Expired<UploadId>> listUploads(Instant now, int limit);

    /// The oldest first.
    List<Expired<KeptFileId>> listKept(Instant now, int limit);
}
