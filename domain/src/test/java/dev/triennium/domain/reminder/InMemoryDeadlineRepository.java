package dev.triennium.domain.reminder;

import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The deadlines of one tenant.
final class InMemoryDeadlineRepository implements DeadlineRepository {

    final Map<DeadlineId, TrackedDeadline> deadlines = new LinkedHashMap<>();
    final Map<DeadlineId, Instant> postponed = new HashMap<>();
    final List<Reminder> reminders = new ArrayList<>();

    /// Who stands in a mail about which deadline.
    final Map<DeadlineId, Set<ReaderId>> informed = new HashMap<>();

    /// Held by another node.
    final Set<DeadlineId> locked = new HashSet<>();

    int updates;

    TrackedDeadline only() {
        if (deadlines.size() != 1) {
            throw new AssertionError("Not one deadline: " + deadlines.values());
        }
        return deadlines.values().iterator().next();
    }

    @Override
    public List<TrackedDeadline> lockBySubjects(
            TenantScope scope, String subjectType, Collection<UUID> subjects) {
        return deadlines.values().stream()
                .filter(one -> one.deadline().subject().type().equals(subjectType))
                .filter(one -> subjects.contains(one.deadline().subject().id()))
                .toList();
    }

    @Override
    public List<TrackedDeadline> lockOpen(TenantScope scope) {
        return deadlines.values().stream().filter(one -> one.deadline().isOpen()).toList();
    }

    @Override
    public List<TrackedDeadline> lock(TenantScope scope, Collection<DeadlineId> ids) {
        return deadlines.values().stream()
                .filter(one -> ids.contains(one.id()) && !locked.contains(one.id()))
                .toList();
    }

    @Override
    public void insert(TenantScope scope, List<TrackedDeadline> added) {
        added.forEach(one -> deadlines.put(one.id(), one));
    }

    @Override
    public void update(TenantScope scope, List<TrackedDeadline> changed) {
        updates += changed.size();
        changed.forEach(one -> deadlines.put(one.id(), one));
    }

    @Override
    public void postpone(TenantScope scope, List<DeadlineId> ids, Instant until) {
        ids.forEach(id -> postponed.put(id, until));
    }

    @Override
    public void addReminders(TenantScope scope, List<Reminder> added) {
        for (var one : added) {
            if (reminders.stream().noneMatch(other -> key(other).equals(key(one)))) {
                reminders.add(one);
            }
        }
    }

    private static List<Object> key(Reminder reminder) {
        return List.of(
                reminder.deadline(),
                reminder.occurrenceOn(),
                reminder.occasion(),
                reminder.reader());
    }

    @Override
    public Map<DeadlineId, Set<ReaderId>> listInformed(
            TenantScope scope, Collection<DeadlineId> ids) {
        var found = new HashMap<>(informed);
        found.keySet().retainAll(ids);
        return found;
    }
}
