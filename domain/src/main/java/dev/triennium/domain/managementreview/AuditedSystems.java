package dev.triennium.domain.managementreview;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Management systems, and when certification bodies audit them.
public interface AuditedSystems extends RunningEntries {

    /// An audit that has not begun.
    ///
    /// @param on its first day as agreed with the body; without one, the day on which it is due
    record NextAudit(PlannedAuditId id, StandardId standard, LocalDate on) {

        public NextAudit {
            Objects.requireNonNull(id);
            Objects.requireNonNull(standard);
            Objects.requireNonNull(on);
        }
    }

    /// Nobody else changes the system until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, ManagementSystemId id);

    /// Those of running certifications to each of the standards, the earliest first.
    ///
    /// @param from the first day
    Map<StandardId, List<NextAudit>> listAudits(
            TenantScope scope, Set<StandardId> standards, LocalDate from);
}
