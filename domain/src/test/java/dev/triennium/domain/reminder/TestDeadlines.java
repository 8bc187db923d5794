package dev.triennium.domain.reminder;

import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Deadlines that differ only in what a test is about.
final class TestDeadlines {

    static final DeadlineSubject SUBJECT =
            new DeadlineSubject("Certification", new UUID(1, 1), "ISO 9001", List.of());
    private static final RuleReference RULE = new RuleReference("AP-5", "source", "summary");

    /// Of people who never rest.
    static final WorkingCalendar EVERY_DAY =
            new WorkingCalendar(EnumSet.allOf(DayOfWeek.class), _ -> Set.of());

    private TestDeadlines() {}

    static Deadline open(DeadlineKind kind, LocalDate dueOn) {
        return new Deadline(SUBJECT, kind, "slot", 1, dueOn, null, Deadline.State.OPEN, RULE, null);
    }

    static TrackedDeadline tracked(DeadlineKind kind, LocalDate dueOn) {
        return TrackedDeadline.start(new DeadlineId(new UUID(2, 2)), open(kind, dueOn), EVERY_DAY);
    }
}
