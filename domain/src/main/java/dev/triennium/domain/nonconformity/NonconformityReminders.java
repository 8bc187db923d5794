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
import org.jspecify.annotations.Nullable;

/// What nonconformities are reminded of.
@DomainService
public final class NonconformityReminders implements DeadlineFeature {

    /// What it is called, in words.
    private static final String ENTRY = "entry";

    /// What an action is taken about, in words.
    private static final String ABOUT = "nonconformity";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(NonconformityDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(ENTRY, ABOUT);
    }

    /// @param about the nonconformity that an action is taken about; null: it is one itself
    static Deadline of(
            String type,
            Owned<?, ?> one,
            @Nullable String about,
            NonconformityDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            RuleReference rule) {
        var title = RegisterReminders.shortened(one.title());
        return new Deadline(
                new DeadlineSubject(type, one.id().value(), title, facts(title, about)),
                kind,
                slot,
                0,
                dueOn,
                null,
                Deadline.State.OPEN,
                rule,
                one.owner());
    }

    private static List<DeadlineSubject.Fact> facts(String title, @Nullable String about) {
        var entry = new DeadlineSubject.Fact(ENTRY, title);
        return about == null
                ? List.of(entry)
                : List.of(
                        entry, new DeadlineSubject.Fact(ABOUT, RegisterReminders.shortened(about)));
    }
}
