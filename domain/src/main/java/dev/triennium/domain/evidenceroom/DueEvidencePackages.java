package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Finds, across tenants, the packages that a job has to make.
public interface DueEvidencePackages {

    record Due(TenantId tenant, ZoneId zone, EvidencePackageId id) {}

    /// The oldest first.
    ///
    /// @param since leaves those out that were asked for earlier, which nobody tries any more
    List<Due> listRequested(Instant since, int limit);
}
