package dev.triennium.domain.certification;

import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;

/// Who has to do something at once when something happens to a certification; told in the
/// transaction in which it is stored.
public interface CertificationListener {

    /// @param on the day on which it happened
    void happened(
            TenantScope scope,
            CertificationId certification,
            CertificationEvent.Kind kind,
            LocalDate on);
}
