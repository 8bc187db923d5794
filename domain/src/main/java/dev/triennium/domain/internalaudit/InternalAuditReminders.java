package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What people are reminded of about internal audits.
@DomainService
final class InternalAuditReminders implements DeadlineFeature {

    static final String AUDIT = "audit";

    /// Counts the organisation's internal audits.
    static final String NUMBER = "number";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(InternalAuditDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(AUDIT, NUMBER);
    }
}
