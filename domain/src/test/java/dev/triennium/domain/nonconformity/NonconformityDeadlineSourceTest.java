package dev.triennium.domain.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.reminder.Audience;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NonconformityDeadlineSourceTest {

    private static final LocalDate FOUND = LocalDate.of(2026, 8, 3);

    private static Nonconformity found(NonconformityGrade grade, NonconformitySource source) {
        return new Nonconformity(
                new NonconformityId(new UUID(9, 1)),
                1,
                14,
                new NonconformityReference(2026, 14),
                new NonconformityContent(
                        source,
                        "Measuring equipment is calibrated.",
                        "Two torque wrenches were not calibrated.",
                        "Wrench 17 and 18",
                        FOUND,
                        "Assembly",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                grade,
                null,
                null,
                new NonconformityProgress.Open(),
                Instant.parse("2026-08-03T09:00:00Z"),
                new PersonId(new UUID(2, 1)),
                null,
                null,
                Extensions.NONE);
    }

    private static List<DeadlineKind> kinds(NonconformityGrade grade) {
        return new NonconformityDeadlineSource(new InMemoryNonconformities())
                .deadlines(found(grade, NonconformitySource.INTERNAL_AUDIT)).stream()
                        .<DeadlineKind>map(Deadline::kind)
                        .toList();
    }

    @Test
    void anOwnMajorIsToldEachWeekOfACycleToAll() {
        assertThat(kinds(NonconformityGrade.MAJOR))
                .hasSize(3)
                .allSatisfy(
                        kind -> {
                            assertThat(kind.urgency()).isEqualTo(Urgency.LEGAL_STATUS);
                            var last = kind.plan().steps().getLast();
                            assertThat(last.audience()).isEqualTo(Audience.ALL);
                            assertThat(last.offset().amount()).isGreaterThan(1099 - 7);
                        });
    }

    @Test
    void aMinorIsOrdinary() {
        assertThat(kinds(NonconformityGrade.MINOR))
                .containsExactly(
                        NonconformityDeadlineKind.CAUSE_AND_PLAN,
                        NonconformityDeadlineKind.IMPLEMENTATION);
    }
}
