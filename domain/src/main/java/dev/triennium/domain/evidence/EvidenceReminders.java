package dev.triennium.domain.evidence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What people are reminded of about evidence. Its title says all.
@DomainService
final class EvidenceReminders implements DeadlineFeature {

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(EvidenceDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of();
    }
}
