package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.rule.RuleReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What nonconformities are reminded of.
@DomainService
public final class NonconformityReminders implements DeadlineFeature {

    /// What it is called, in words.
    private static final String ENTRY = "entry";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(NonconformityDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(ENTRY);
    }

    static Deadline of(
            String type,
            Owned<?, ?> one,
            NonconformityDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            RuleReference rule) {
        var title = RegisterReminders.shortened(one.title());
        return new Deadline(
                new DeadlineSubject(
                        type,
                        one.id().value(),
                        title,
                        List.of(new DeadlineSubject.Fact(ENTRY, title))),
                kind,
                slot,
                0,
                dueOn,
                null,
                Deadline.State.OPEN,
                rule,
                one.owner());
    }
}
