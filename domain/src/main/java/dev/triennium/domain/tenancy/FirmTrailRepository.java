package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Collection;
import java.util.Map;

/// Reads what [FirmTrail] wrote.
public interface FirmTrailRepository {

    /// By id, in one statement; unknown ids are left out.
    Map<FirmAuditEntryId, FirmAuditEntry> list(Collection<FirmAuditEntryId> ids);

    /// The same page of each firm's entries, newest first, in one statement.
    Map<FirmId, Page<FirmAuditEntry>> pages(Collection<FirmId> firms, PageRequest page);
}
