package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.certified;
import static dev.triennium.domain.certification.Journeys.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.cycle.CycleMilestone;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MilestoneProgressTest {

    private static MilestoneProgress of(
            Cycled certification, CycleMilestone.Kind kind, List<PlannedAudit> audits) {
        var cycle = certification.cycle();
        var milestone =
                cycle.milestones().stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        return MilestoneProgress.of(milestone, cycle.number(), audits);
    }

    private static MilestoneProgress of(Cycled certification, CycleMilestone.Kind kind) {
        return of(certification, kind, certification.dossier().audits());
    }

    @Test
    void aSurveillanceHasItsAuditAndIsDoneOnceThatIsCompleted() {
        var before = of(certified(), CycleMilestone.Kind.SURVEILLANCE_1);
        assertThat(Objects.requireNonNull(before.audit()).kind())
                .isEqualTo(AuditKind.SURVEILLANCE_1);
        assertThat(before.isDone()).isFalse();

        var audits =
                certified().dossier().audits().stream()
                        .map(
                                one ->
                                        one.kind() == AuditKind.SURVEILLANCE_1
                                                ? one.started(day("2027-02-01"), Journeys.TEAM)
                                                        .completed(day("2027-02-02"), Journeys.TEAM)
                                                : one)
                        .toList();
        var after = of(certified(), CycleMilestone.Kind.SURVEILLANCE_1, audits);
        assertThat(after.isDone()).isTrue();
    }

    @Test
    void theRecertificationIsPlannedOnceItsDayIsAgreed() {
        assertThat(of(certified(), CycleMilestone.Kind.RECERTIFICATION_PLANNING).isDone())
                .isFalse();
        var audits =
                certified().dossier().audits().stream()
                        .map(
                                one ->
                                        one.kind() == AuditKind.RECERTIFICATION
                                                ? one.agreed(day("2029-01-10"), Journeys.TEAM)
                                                : one)
                        .toList();

        assertThat(of(certified(), CycleMilestone.Kind.RECERTIFICATION_PLANNING, audits).isDone())
                .isTrue();
        assertThat(of(certified(), CycleMilestone.Kind.RECERTIFICATION_AUDIT, audits).isDone())
                .isFalse();
    }

    @Test
    void anAuditThatWasCalledOffGivesWayToAnother() {
        var audit =
                certified().dossier().audits().stream()
                        .filter(one -> one.kind() == AuditKind.SURVEILLANCE_2)
                        .findFirst()
                        .orElseThrow();

        var progress =
                of(
                        certified(),
                        CycleMilestone.Kind.SURVEILLANCE_2,
                        List.of(audit, audit.cancelled()));

        assertThat(progress.audit()).isEqualTo(audit);
    }

    @Test
    void nobodyDoesAnExpiry() {
        assertThat(of(certified(), CycleMilestone.Kind.EXPIRY))
                .isEqualTo(new MilestoneProgress(null, null));
    }
}
