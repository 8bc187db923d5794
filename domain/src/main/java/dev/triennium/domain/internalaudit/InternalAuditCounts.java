package dev.triennium.domain.internalaudit;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How many internal audits of a management system there were, and what they found.
@FunctionalInterface
public interface InternalAuditCounts {

    /// @param signed whose reports were signed in the time that is looked at
    /// @param nonconformities that these found
    /// @param observations that these made
    /// @param late that should have a signed report by now
    record Count(int signed, int nonconformities, int observations, int late) {}

    /// @param since counts from the day after it, in the scope's zone; null: ever
    Count count(
            TenantScope scope,
            ManagementSystemId system,
            @Nullable LocalDate since,
            LocalDate today);
}
