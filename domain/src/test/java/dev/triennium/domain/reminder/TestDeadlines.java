package dev.triennium.domain.reminder;

import dev.triennium.domain.rule.RuleReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Deadlines that differ only in what a test is about.
final class TestDeadlines {

    static final DeadlineSubject SUBJECT =
            new DeadlineSubject("Certification", new UUID(1, 1), "ISO 9001", List.of());
    private static final RuleReference RULE = new RuleReference("AP-5", "source", "summary");

    private TestDeadlines() {}

    static Deadline open(DeadlineKind kind, LocalDate dueOn) {
        return new Deadline(SUBJECT, kind, "slot", 1, dueOn, null, Deadline.State.OPEN, RULE, null);
    }

    static TrackedDeadline tracked(DeadlineKind kind, LocalDate dueOn) {
        return TrackedDeadline.start(new DeadlineId(new UUID(2, 2)), open(kind, dueOn));
    }
}
