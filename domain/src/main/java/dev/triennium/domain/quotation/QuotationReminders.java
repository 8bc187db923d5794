package dev.triennium.domain.quotation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What people are reminded of about quotations.
@DomainService
final class QuotationReminders implements DeadlineFeature {

    /// For which management system.
    static final String SYSTEM = "system";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(QuotationDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(SYSTEM);
    }
}
