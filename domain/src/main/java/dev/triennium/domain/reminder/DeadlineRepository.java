package dev.triennium.domain.reminder;

import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

public interface DeadlineRepository {

    /// The subjects' deadlines, locked until the transaction ends.
    List<TrackedDeadline> lockBySubjects(
            TenantScope scope, String subjectType, Collection<UUID> subjects);

    /// All of the tenant's that are open, locked until the transaction ends.
    List<TrackedDeadline> lockOpen(TenantScope scope);

    /// Those of the deadlines that are there and that nobody else holds, locked until the
    /// transaction ends.
    List<TrackedDeadline> lock(TenantScope scope, Collection<DeadlineId> ids);

    void insert(TenantScope scope, List<TrackedDeadline> deadlines);

    void update(TenantScope scope, List<TrackedDeadline> deadlines);

    /// Lets the sweep look at them again at the instant, and not before.
    void postpone(TenantScope scope, List<DeadlineId> ids, Instant until);

    /// Adds those reminders that were not there yet, and leaves the others as they are.
    void addReminders(TenantScope scope, List<Reminder> reminders);

    /// The readers of a mail about the deadline, whatever its day was then.
    Map<DeadlineId, Set<ReaderId>> listInformed(TenantScope scope, Collection<DeadlineId> ids);
}
