package dev.triennium.domain.register;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.rule.RuleReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What registers are reminded of.
@DomainService
public final class RegisterReminders implements DeadlineFeature {

    /// What the entry is called, in words.
    private static final String ENTRY = "entry";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(RegisterDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(ENTRY);
    }

    /// The one deadline of an entry that asks for attention on one day.
    ///
    /// @param type the GraphQL type, such as `Risk`
    /// @param dueOn null: on no certain day
    public static List<Deadline> of(
            String type,
            Owned<?, ?> one,
            RegisterDeadlineKind kind,
            @Nullable LocalDate dueOn,
            RuleReference rule) {
        if (!one.isOpen() || dueOn == null) {
            return List.of();
        }
        return List.of(
                new Deadline(
                        subject(type, one.id(), one.title()),
                        kind,
                        "next",
                        0,
                        dueOn,
                        null,
                        Deadline.State.OPEN,
                        rule,
                        one.owner()));
    }

    /// What a deadline is about, by its title.
    public static DeadlineSubject subject(String type, EntityId id, String title) {
        return new DeadlineSubject(
                type,
                id.value(),
                shortened(title),
                List.of(new DeadlineSubject.Fact(ENTRY, title)));
    }

    /// As long as the title of a subject may be.
    public static String shortened(String title) {
        if (title.length() <= DeadlineSubject.MAX_TITLE_LENGTH) {
            return title;
        }
        var end = DeadlineSubject.MAX_TITLE_LENGTH - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
