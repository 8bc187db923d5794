package dev.triennium.domain.certificationbody;

import dev.triennium.domain.tenancy.TenantScope;

/// Learns of bodies that have changed.
public interface CertificationBodyListener {

    /// Called after the transaction of the change.
    void changed(TenantScope scope, CertificationBody body);
}
