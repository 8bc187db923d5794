package dev.triennium.domain.markuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkTaskTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final ColleagueId OWNER = new ColleagueId(new UUID(1, 1));

    private static final MarkUse VAN =
            new MarkUse(
                    new MarkUseId(new UUID(1, 2)),
                    1,
                    1,
                    new MarkUseContent(
                            MarkUseKind.VEHICLE,
                            "Van",
                            null,
                            null,
                            new CertificationId(new UUID(1, 3)),
                            OWNER),
                    Instant.EPOCH,
                    new PersonId(new UUID(1, 4)),
                    null);

    private static MarkTask task(MarkTaskCause cause) {
        return MarkTask.of(
                new MarkTaskId(new UUID(1, 5)), VAN, cause, LocalDate.parse("2026-10-01"), TODAY);
    }

    @Test
    void theDaysCountFromWhenItIsKnown() {
        assertThat(task(MarkTaskCause.SUSPENDED).dueOn()).isEqualTo("2026-12-14");
        assertThat(task(MarkTaskCause.SCOPE_REDUCED).dueOn()).isEqualTo("2026-12-30");
        assertThat(task(MarkTaskCause.SUSPENDED).owner()).isEqualTo(OWNER);
    }

    @Test
    void whatChangesNothingForMarksBringsNoTask() {
        assertThat(
                        Stream.of(CertificationEvent.Kind.values())
                                .filter(kind -> MarkTaskCause.of(kind).isPresent()))
                .containsExactlyInAnyOrder(
                        CertificationEvent.Kind.SUSPENDED,
                        CertificationEvent.Kind.SCOPE_REDUCED,
                        CertificationEvent.Kind.EXPIRED,
                        CertificationEvent.Kind.WITHDRAWN,
                        CertificationEvent.Kind.TRANSFERRED_OUT,
                        CertificationEvent.Kind.EDITION_CHANGED);
    }

    @Test
    void whatIsDoneIsDone() {
        var done = task(MarkTaskCause.EXPIRED).completed(new MarkTask.Done(TODAY, "Taken down"));
        assertThat(done.isOpen()).isFalse();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> done.with(null, TODAY))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("MRK-2"));
    }
}
