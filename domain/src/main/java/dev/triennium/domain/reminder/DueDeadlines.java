package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sweep's read across tenants: which deadlines to look at, and nothing of what is in them.
public interface DueDeadlines {

    record DueDeadline(Instant at, TenantId tenant, ZoneId zone, DeadlineId deadline) {}

    /// In the order of instant, tenant and id.
    List<DueDeadline> page(Instant now, @Nullable DueDeadline after, int size);
}
