package dev.triennium.scheduler;

import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.SubjectIds;
import dev.triennium.domain.tenancy.TenantId;
import org.springframework.stereotype.Component;

/// Ids that a test can read.
@Component
public final class ReadableSubjectIds implements SubjectIds {

    @Override
    public String of(TenantId tenant) {
        return "Tenant-" + tenant.value();
    }

    @Override
    public String of(TenantId tenant, DeadlineSubject subject) {
        return subject.type() + "-" + subject.id();
    }
}
