package dev.triennium.domain.reminder;

import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that must happen by a day, as the feature that owns it sees it.
///
/// @param slot tells the deadline from others of its kind and subject, such as
///     `cycle-1/surveillance-2`, and stays the same when the day moves
/// @param ordinal the number in its name for people, such as 2 in "surveillance 2"; 0 for none
/// @param startsOn the day on which the period opened; needed where reminders are counted from it
/// @param rule the rule that made the day
/// @param owner who answers for it, beyond those who are reminded by their role
public record Deadline(
        DeadlineSubject subject,
        DeadlineKind kind,
        String slot,
        int ordinal,
        LocalDate dueOn,
        @Nullable LocalDate startsOn,
        State state,
        RuleReference rule,
        @Nullable ColleagueId owner) {

    public enum State {
        OPEN,
        /// It happened, or is no longer anybody's. Calendars forget it.
        DONE,
        /// It will not happen. Those who were reminded are told, and their calendars forget it.
        CANCELLED
    }

    public static final int MAX_SLOT_LENGTH = 60;

    public Deadline {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(state);
        Objects.requireNonNull(rule);
        if (slot.isEmpty() || slot.length() > MAX_SLOT_LENGTH) {
            throw new IllegalArgumentException("A slot has 1 to 60 characters");
        }
        if (kind.plan().countsFromStart() && startsOn == null) {
            throw new IllegalArgumentException("Its reminders are counted from its first day");
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    Key key() {
        return new Key(kind.key(), slot);
    }

    Deadline inState(State other) {
        return new Deadline(subject, kind, slot, ordinal, dueOn, startsOn, other, rule, owner);
    }

    /// What a deadline is known by within its subject.
    record Key(String kind, String slot) {}
}
