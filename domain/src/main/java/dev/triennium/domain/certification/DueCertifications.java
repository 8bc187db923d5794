package dev.triennium.domain.certification;

import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The one read across tenants that the timers' job needs.
public interface DueCertifications {

    /// @param zone the tenant's, for the scope to work in
    /// @param timerOn the first day whose start moves the certification
    record Due(TenantId tenant, ZoneId zone, CertificationId certification, LocalDate timerOn) {

        public Due {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(zone);
            Objects.requireNonNull(certification);
            Objects.requireNonNull(timerOn);
        }
    }

    /// Certifications whose next timer comes on the day or before, the longest due first.
    ///
    /// @param after the last one of the page before; null: from the beginning
    List<Due> list(LocalDate until, @Nullable Due after, int limit);
}
