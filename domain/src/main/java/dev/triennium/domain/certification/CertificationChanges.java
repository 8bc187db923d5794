package dev.triennium.domain.certification;

import dev.triennium.domain.tenancy.TenantId;

/// Where news about certifications goes, for those who watch.
@FunctionalInterface
public interface CertificationChanges {

    /// Called once the change is committed.
    void changed(TenantId tenant, CertificationId certification);
}
