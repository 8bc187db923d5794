package dev.triennium.domain.implementationplan;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tasks that are neither done nor dropped, and whose days somebody has agreed on.
public interface RunningPlanTasks {

    /// Those of all tenants, in the order of tenant and id.
    List<RunningSubject> list(@Nullable RunningSubject after, int size);

    /// Nobody else changes the task until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, PlanTaskId id);
}
