package dev.triennium.domain.internalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InternalAuditDeadlinesTest {

    private static InternalAudit planned(int number) {
        var day = LocalDate.of(2027, 3, 1);
        return new InternalAudit(
                new InternalAudit.Facts(
                        new InternalAuditId(new UUID(1, number)),
                        1,
                        number,
                        new InternalAuditProgrammeId(new UUID(2, 1)),
                        new ManagementSystemId(new UUID(3, 1)),
                        new InternalAudit.Content(
                                "Purchasing",
                                "Whether it conforms",
                                null,
                                AuditMethod.ON_SITE,
                                day,
                                day,
                                day.plusDays(14)),
                        0,
                        0,
                        null,
                        new InternalAudit.State.Planned()),
                new InternalAudit.Coverage(
                        List.of(new StandardId(new UUID(4, 1))), List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    private static List<List<String>> distinguishing(int number) {
        return InternalAuditDeadlines.of(planned(number)).stream()
                .map(InternalAuditDeadlinesTest::distinguishing)
                .toList();
    }

    private static List<String> distinguishing(Deadline deadline) {
        return deadline.kind().distinguishedBy().stream()
                .flatMap(
                        name ->
                                deadline.subject().facts().stream()
                                        .filter(fact -> fact.name().equals(name)))
                .map(Fact::value)
                .toList();
    }

    @Test
    void auditsOfOneTitleAreToldApartByTheirNumbers() {
        assertThat(distinguishing(3)).hasSize(2).containsOnly(List.of("3"));
        assertThat(distinguishing(4)).containsOnly(List.of("4"));
    }
}
