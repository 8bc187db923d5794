package dev.triennium.api.reminder;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.SubjectIds;
import dev.triennium.domain.tenancy.TenantId;
import org.springframework.stereotype.Component;

@Component
class GlobalSubjectIds implements SubjectIds {

    @Override
    public String of(TenantId tenant) {
        return GlobalId.of(tenant).toString();
    }

    @Override
    public String of(TenantId tenant, DeadlineSubject subject) {
        return GlobalId.of(subject.type(), tenant, subject.id()).toString();
    }
}
