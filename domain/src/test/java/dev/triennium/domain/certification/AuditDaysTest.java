package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.IDS;
import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.TEAM;
import static dev.triennium.domain.certification.Journeys.agreed;
import static dev.triennium.domain.certification.Journeys.certified;
import static dev.triennium.domain.certification.Journeys.day;
import static dev.triennium.domain.certification.Journeys.expiringOn;
import static dev.triennium.domain.certification.Journeys.resolving;
import static dev.triennium.domain.certification.Journeys.stage1Done;
import static dev.triennium.domain.certification.Journeys.stage1Planned;
import static dev.triennium.domain.certification.Journeys.stage2Planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.Certification.Arranged;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.reminder.Deadline;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Audits that were agreed come on another day, or not as agreed.
class AuditDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");

    @Test
    void stage1MovesAndStaysTheSameAudit() {
        var planned = stage1Planned(day("2026-02-10"));
        var outcome = move(planned, "2026-03-10", null);
        assertThat(outcome.kind()).isEqualTo(CertificationEvent.Kind.AUDIT_RESCHEDULED);
        assertThat(outcome.after()).isInstanceOf(Stage1Planned.class);
        var audit = last(outcome.after());
        assertThat(audit.id()).isEqualTo(last(planned).id());
        assertThat(audit.agreedOn()).isEqualTo("2026-03-10");
        assertThat(audit.target().on()).isEqualTo("2026-03-10");
        assertThat(audit.team()).isEqualTo(TEAM);
        var amendment = Objects.requireNonNull(outcome.amendment());
        assertThat(amendment.reason()).isEqualTo("Flood");
        assertThat(amendment.values())
                .containsExactly(
                        new AmendedValue(AmendedValue.Field.AGREED_ON, "2026-02-10", "2026-03-10"));
    }

    @Test
    void anotherTeamIsAChangeToo() {
        var planned = stage1Planned(day("2026-02-10"));
        var other = new AuditTeam(List.of("Eve Expert"));
        var outcome =
                new AuditDayStep.RescheduleAudit(
                                last(planned).id(), day("2026-02-10"), other, "Illness", null)
                        .take(planned, new FixedCircumstances(TODAY));
        assertThat(Objects.requireNonNull(outcome.amendment()).values())
                .containsExactly(
                        new AmendedValue(
                                AmendedValue.Field.TEAM,
                                "Ada Auditor, Tom Technician",
                                "Eve Expert"));
        invalid("startsOn", () -> move(planned, "2026-02-10", null));
    }

    @Test
    void aMovedStageIsHeldToTheRulesOfTheFirstDay() {
        var stage1 = stage1Planned(day("2026-02-10"));
        refused("ORD-1", "startsOn", () -> move(stage1, "2020-01-01", null));
        invalid("startsOn", () -> move(stage1, "2029-01-06", null));
        var stage2 = stage2Planned(day("2026-02-10"));
        refused("ST-1", "startsOn", () -> move(stage2, "2026-01-10", null));
        refused("TS-1", "startsOn", () -> move(stage2, "2028-05-01", null));
        assertThat(
                        CertificationFlag.of(
                                move(stage2, "2026-09-10", null).after(), TODAY, Optional.empty()))
                .contains(CertificationFlag.STAGE1_REPEAT_REVIEW);
    }

    @Test
    void aStageThatIsTakenBackWasNeverAgreed() {
        var taken = takeBack(stage1Planned(day("2026-02-10")));
        assertThat(taken).isInstanceOf(Contracted.class);
        assertThat(last(taken).state()).isEqualTo(PlannedAudit.State.CANCELLED);
        assertThat(takeBack(stage2Planned(day("2026-02-10")))).isInstanceOf(Stage1Done.class);
        assertThat(takeBack(repeatedStage2())).isInstanceOf(Stage2RepeatRequired.class);
        var repeated =
                stage1Done(day("2026-01-10"))
                        .repeatStage1(day("2026-02-10"), TEAM, LATER, IDS)
                        .after();
        var stage1Done = (Stage1Done) takeBack(repeated);
        assertThat(stage1Done.stage1LastDay()).isEqualTo("2026-01-10");
    }

    private static Stage2Planned repeatedStage2() {
        return ((Stage2RepeatRequired)
                        resolving(day("2025-02-10"), FindingGrade.MAJOR)
                                .atDayStart(day("2025-08-11"))
                                .getFirst()
                                .after())
                .scheduleStage2(day("2026-02-10"), TEAM, false, Optional.empty(), LATER, IDS)
                .after();
    }

    @Test
    void whoWasToAuditMayDecideWhenItWasTakenBack() {
        var taken = takeBack(stage1Planned(day("2026-02-10")));
        assertThat(taken.dossier().team(1, AuditKind.STAGE_1, AuditKind.STAGE_2).isEmpty())
                .isTrue();
    }

    @Test
    void aPostponedStageIsTheSameAuditWhenItIsScheduledAgain() {
        var planned = stage1Planned(day("2026-02-10"));
        var postponed = (Contracted) postpone(planned, null, null).after();
        assertThat(last(postponed).state()).isEqualTo(PlannedAudit.State.POSTPONED);
        assertThat(last(postponed).calledOffOn()).isEqualTo("2026-02-10");
        var again = postponed.scheduleStage1(day("2026-04-10"), TEAM, TODAY, IDS).after();
        assertThat(again.dossier().audits()).hasSize(1);
        assertThat(last(again).id()).isEqualTo(last(planned).id());
        assertThat(last(again).state()).isEqualTo(PlannedAudit.State.AGREED);
        assertThat(last(again).calledOffOn()).isNull();
    }

    @Test
    void aPostponedRepetitionOfStage1EndsWhereStage2IsScheduled() {
        var repeated =
                stage1Done(day("2026-01-10"))
                        .repeatStage1(day("2026-02-10"), TEAM, LATER, IDS)
                        .after();
        var postponed = (Stage1Done) postpone(repeated, null, null).after();
        assertThat(postponed.stage1LastDay()).isEqualTo("2026-01-10");
        var stage2 =
                postponed
                        .scheduleStage2(day("2026-03-10"), TEAM, true, Optional.empty(), LATER, IDS)
                        .after();
        assertThat(stage2.dossier().audits())
                .extracting(PlannedAudit::state)
                .containsExactly(
                        PlannedAudit.State.COMPLETED,
                        PlannedAudit.State.CANCELLED,
                        PlannedAudit.State.AGREED);
    }

    @Test
    void postponedToADayItIsAgreedForThatDay() {
        var outcome = postpone(stage1Planned(day("2026-02-10")), "2026-04-10", null);
        assertThat(outcome.kind()).isEqualTo(CertificationEvent.Kind.AUDIT_POSTPONED);
        assertThat(outcome.after()).isInstanceOf(Stage1Planned.class);
        assertThat(last(outcome.after()).agreedOn()).isEqualTo("2026-04-10");
    }

    @Test
    void whoAppliedAgainMayScheduleStage2Anew() {
        var expired = (Expired) expiringOn("2024-06-30").atDayStart(TODAY).getLast().after();
        var planned =
                expired.reapplyForStage2(
                                TODAY, day("2026-02-10"), TEAM, Optional.empty(), TODAY, IDS)
                        .after();
        var contracted = (Contracted) takeBack((Arranged) planned);
        assertThat(CertificationAction.of(contracted))
                .contains(CertificationAction.SCHEDULE_STAGE1, CertificationAction.SCHEDULE_STAGE2);
        assertThat(CertificationAction.of(Journeys.contracted()))
                .doesNotContain(CertificationAction.SCHEDULE_STAGE2);
    }

    @Test
    void anAuditOfACycleLeavesItsWindowForAReasonOnly() {
        var agreed = agreed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-10");
        var id = audit(agreed, AuditKind.SURVEILLANCE_1).id();
        refused("AP-5", "startsOn", () -> move(agreed, id, "2027-03-16", null));
        refused("ORD-1", "startsOn", () -> move(agreed, id, "2026-03-14", null));
        refused("AP-2", "startsOn", () -> move(agreed, id, "2029-09-15", "Flood"));
        var outcome = move(agreed, id, "2027-03-16", "The plant was under water");
        assertThat(outcome.overrideReason()).isEqualTo("The plant was under water");
        assertThat(CertificationFlag.of(outcome.after(), day("2027-02-01"), Optional.empty()))
                .contains(
                        CertificationFlag.AUDIT_OUTSIDE_WINDOW,
                        CertificationFlag.SURVEILLANCE_PLANNED);
    }

    @Test
    void anAuditOfACycleWaitsForAnotherDay() {
        var agreed = agreed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-10");
        var id = audit(agreed, AuditKind.SURVEILLANCE_1).id();
        var postponed =
                (Certified) AuditDays.postponed(agreed, id, "Flood", day("2027-02-01")).after();
        assertThat(audit(postponed, AuditKind.SURVEILLANCE_1).state())
                .isEqualTo(PlannedAudit.State.POSTPONED);
        assertThat(CertificationFlag.of(postponed, day("2027-02-01"), Optional.empty()))
                .doesNotContain(CertificationFlag.SURVEILLANCE_PLANNED);
        assertThat(
                        audit(
                                        postponed.atDayStart(day("2027-03-16")).getFirst().after(),
                                        AuditKind.SURVEILLANCE_1)
                                .state())
                .isEqualTo(PlannedAudit.State.OVERDUE);
        assertThat(
                        audit(
                                        agreed(postponed, AuditKind.SURVEILLANCE_1, "2027-03-01"),
                                        AuditKind.SURVEILLANCE_1)
                                .state())
                .isEqualTo(PlannedAudit.State.AGREED);
        var taken = AuditDays.takenBack(agreed, id, "Not agreed", day("2027-02-01")).after();
        assertThat(audit(taken, AuditKind.SURVEILLANCE_1).state())
                .isEqualTo(PlannedAudit.State.PLANNED);
    }

    @Test
    void aDayThatIsAgreedAnewShowsBoth() {
        var agreed = agreed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-10");
        var outcome =
                agreed.agreeAuditDate(
                        audit(agreed, AuditKind.SURVEILLANCE_1).id(),
                        day("2027-02-20"),
                        AuditTeam.UNNAMED,
                        null,
                        LATER);
        assertThat(Objects.requireNonNull(outcome.amendment()).values())
                .containsExactly(
                        new AmendedValue(AmendedValue.Field.AGREED_ON, "2027-02-10", "2027-02-20"));
    }

    @Test
    void whatHasBegunOrIsNotAgreedIsNotMoved() {
        var begun = Journeys.recertifying(expiringOn("2027-06-30"), "2027-03-10");
        refused(
                "AP-1",
                "auditId",
                () ->
                        AuditDays.takenBack(
                                begun,
                                audit(begun, AuditKind.RECERTIFICATION).id(),
                                "Not agreed",
                                LATER));
        var certified = certified();
        refused(
                "AP-1",
                "auditId",
                () ->
                        move(
                                certified,
                                audit(certified, AuditKind.SURVEILLANCE_1).id(),
                                "2027-02-01",
                                null));
    }

    @Test
    void anUnknownAuditIsNamed() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                AuditDays.takenBack(
                                        stage1Planned(day("2026-02-10")),
                                        new PlannedAuditId(IDS.next()),
                                        "Not agreed",
                                        TODAY))
                .satisfies(e -> assertThat(e.path()).containsExactly("auditId"));
    }

    @Test
    void theDeadlineMovesAndIsCalledOff() {
        var planned = stage1Planned(day("2026-02-10"));
        var before = only(deadlines(planned));
        var moved = only(deadlines(move(planned, "2026-03-10", null).after()));
        assertThat(moved.slot()).isEqualTo(before.slot());
        assertThat(moved.dueOn()).isEqualTo("2026-03-10");
        for (var after : List.of(takeBack(planned), postpone(planned, null, null).after())) {
            var off = only(deadlines(after));
            assertThat(off.slot()).isEqualTo(before.slot());
            assertThat(off.dueOn()).isEqualTo("2026-02-10");
            assertThat(off.state()).isEqualTo(Deadline.State.CANCELLED);
        }
    }

    @Test
    void theDeadlineOfAnAuditOfACycleIsCalledOffUntilAnotherDayIsAgreed() {
        var agreed = agreed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-10");
        var postponed =
                AuditDays.postponed(
                                agreed,
                                audit(agreed, AuditKind.SURVEILLANCE_1).id(),
                                "Flood",
                                day("2027-02-01"))
                        .after();
        var before = surveillance(agreed);
        var off = surveillance(postponed);
        assertThat(off.slot()).isEqualTo(before.slot());
        assertThat(off.ordinal()).isEqualTo(before.ordinal());
        assertThat(off.state()).isEqualTo(Deadline.State.CANCELLED);
        var again =
                surveillance(agreed((Certified) postponed, AuditKind.SURVEILLANCE_1, "2027-03-01"));
        assertThat(again.slot()).isEqualTo(before.slot());
        assertThat(again.state()).isEqualTo(Deadline.State.OPEN);
    }

    private static Deadline surveillance(Certification certification) {
        return deadlines(certification).stream()
                .filter(one -> one.kind() == CertificationDeadlineKind.SURVEILLANCE_AUDIT)
                .findFirst()
                .orElseThrow();
    }

    private static Deadline only(List<Deadline> deadlines) {
        assertThat(deadlines).hasSize(1);
        return deadlines.getFirst();
    }

    private static List<Deadline> deadlines(Certification certification) {
        return CertificationDeadlines.of(
                certification,
                new CertificationServices().editions().find(Journeys.STANDARD).orElseThrow(),
                "Body");
    }

    @Test
    void everyWayIsOfferedWhereAnAuditIsToCome() {
        var ways =
                List.of(
                        CertificationAction.RESCHEDULE_AUDIT,
                        CertificationAction.POSTPONE_AUDIT,
                        CertificationAction.TAKE_BACK_AUDIT);
        for (var certification :
                Arrays.<Certification>asList(
                        stage1Planned(day("2026-02-10")),
                        stage2Planned(day("2026-02-10")),
                        agreed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-10"))) {
            assertThat(CertificationAction.of(certification)).containsAll(ways);
        }
        assertThat(CertificationAction.of(certified())).doesNotContainAnyElementsOf(ways);
    }

    private static Outcome<? extends Certification> move(
            Arranged certification, String startsOn, @Nullable String overrideReason) {
        return move(certification, last(certification).id(), startsOn, overrideReason);
    }

    private static Outcome<? extends Certification> move(
            Arranged certification,
            PlannedAuditId audit,
            String startsOn,
            @Nullable String overrideReason) {
        return new AuditDayStep.RescheduleAudit(
                        audit, day(startsOn), AuditTeam.UNNAMED, "Flood", overrideReason)
                .from(certification, new FixedCircumstances(TODAY));
    }

    private static Outcome<? extends Certification> postpone(
            Arranged certification, @Nullable String startsOn, @Nullable String overrideReason) {
        return new AuditDayStep.PostponeAudit(
                        last(certification).id(),
                        startsOn == null ? null : day(startsOn),
                        "Flood",
                        overrideReason)
                .from(certification, new FixedCircumstances(TODAY));
    }

    private static Certification takeBack(Arranged certification) {
        return new AuditDayStep.TakeBackAudit(last(certification).id(), "Not agreed")
                .from(certification, new FixedCircumstances(TODAY))
                .after();
    }

    private static PlannedAudit last(Certification certification) {
        return certification.dossier().audits().getLast();
    }

    private static PlannedAudit audit(Certification certification, AuditKind kind) {
        return certification
                .dossier()
                .audit(certification.findCycle().orElseThrow().number(), kind)
                .orElseThrow();
    }

    private static void refused(String rule, String field, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step)
                .satisfies(
                        e -> {
                            assertThat(e.rule().id()).isEqualTo(rule);
                            assertThat(e.path()).containsExactly(field);
                        });
    }

    private static void invalid(String field, ThrowingCallable step) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(step)
                .satisfies(
                        e -> assertThat(e.violations().getFirst().path()).containsExactly(field));
    }
}
