package dev.triennium.domain.certification;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;

/// Hears of certifications whose audits may have other days now. Called in the transaction of the
/// change.
@FunctionalInterface
public interface AuditDaysListener {

    /// @param standard of the certification
    void changed(TenantScope scope, StandardId standard);
}
