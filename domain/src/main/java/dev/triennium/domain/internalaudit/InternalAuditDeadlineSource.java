package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives the deadlines of internal audits from what is stored.
@DomainService
final class InternalAuditDeadlineSource implements DeadlineSource {

    private final InternalAuditRepository audits;

    InternalAuditDeadlineSource(InternalAuditRepository audits) {
        this.audits = audits;
    }

    @Override
    public String subjectType() {
        return InternalAuditDeadlines.TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return audits.listRunning(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new InternalAuditId(subject);
        return audits.lock(scope, id)
                ? audits.find(scope, id).map(InternalAuditDeadlines::of).orElse(List.of())
                : List.of();
    }
}
