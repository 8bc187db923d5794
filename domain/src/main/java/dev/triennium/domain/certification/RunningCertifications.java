package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Certifications that have not come to their end.
public interface RunningCertifications {

    /// Those of all tenants, in the order of tenant and id.
    List<RunningSubject> list(@Nullable RunningSubject after, int size);

    /// Those of one tenant.
    List<CertificationHead> list(TenantScope scope);

    List<CertificationId> listOfBody(TenantScope scope, CertificationBodyId body);

    /// Nobody else changes the certification until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, CertificationId id);
}
