package dev.triennium.domain.incident;

import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How many incidents an organisation had, complaints apart.
@FunctionalInterface
public interface IncidentCounts {

    /// @param incidents that occurred since
    /// @param openIncidents whenever they occurred
    /// @param complaints that came since
    /// @param openComplaints whenever they came
    record Count(int incidents, int openIncidents, int complaints, int openComplaints) {}

    /// @param since counts from the day after it; null: ever
    Count count(TenantScope scope, @Nullable LocalDate since);
}
