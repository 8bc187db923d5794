package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.WorkingCalendars;
import dev.triennium.domain.tenancy.WorkingDaysListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Keeps account of the deadlines that the features name.
@DomainService
public final class DeadlineService implements Deadlines, WorkingDaysListener {

    private final DeadlineRepository repository;
    private final DeadlineKinds kinds;
    private final WorkingCalendars calendars;
    private final IdGenerator ids;

    public DeadlineService(
            DeadlineRepository repository,
            DeadlineKinds kinds,
            WorkingCalendars calendars,
            IdGenerator ids) {
        this.repository = repository;
        this.calendars = calendars;
        this.kinds = kinds;
        this.ids = ids;
    }

    @Override
    public void replaceAll(
            TenantScope scope, String subjectType, Map<UUID, List<Deadline>> deadlinesBySubject) {
        var known = new LinkedHashMap<Known, TrackedDeadline>();
        for (var tracked :
                repository.lockBySubjects(scope, subjectType, deadlinesBySubject.keySet())) {
            known.put(Known.of(tracked.deadline()), tracked);
        }
        if (known.isEmpty() && deadlinesBySubject.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        var calendar = calendars.get(scope);
        var added = new ArrayList<TrackedDeadline>();
        var changed = new ArrayList<TrackedDeadline>();
        deadlinesBySubject.forEach(
                (subject, deadlines) -> {
                    for (var deadline : deadlines) {
                        if (!deadline.subject().type().equals(subjectType)
                                || !deadline.subject().id().equals(subject)) {
                            throw new IllegalArgumentException("A deadline of another subject");
                        }
                        kinds.check(deadline);
                        var before = known.remove(Known.of(deadline));
                        if (before == null) {
                            added.add(
                                    TrackedDeadline.start(
                                            new DeadlineId(ids.next()), deadline, calendar));
                        } else {
                            addIfChanged(changed, before, before.becomes(deadline, calendar));
                        }
                    }
                });
        for (var left : known.values()) {
            if (left.deadline().isOpen()) {
                var done = left.deadline().inState(Deadline.State.DONE);
                addIfChanged(changed, left, left.becomes(done, calendar));
            }
        }
        repository.insert(scope, added);
        repository.update(scope, changed);
    }

    /// The mails that are still to come fall on other days.
    @Override
    public void changed(TenantScope scope) {
        var calendar = calendars.get(scope);
        var changed = new ArrayList<TrackedDeadline>();
        for (var open : repository.lockOpen(scope)) {
            addIfChanged(changed, open, open.becomes(open.deadline(), calendar));
        }
        repository.update(scope, changed);
    }

    /// What a deadline is known by.
    private record Known(UUID subject, Deadline.Key key) {

        static Known of(Deadline deadline) {
            return new Known(deadline.subject().id(), deadline.key());
        }
    }

    private static void addIfChanged(
            List<TrackedDeadline> changed, TrackedDeadline before, TrackedDeadline after) {
        if (!after.equals(before)) {
            changed.add(after);
        }
    }
}
