package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.IDS;
import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.TEAM;
import static dev.triennium.domain.certification.Journeys.applied;
import static dev.triennium.domain.certification.Journeys.certified;
import static dev.triennium.domain.certification.Journeys.contracted;
import static dev.triennium.domain.certification.Journeys.day;
import static dev.triennium.domain.certification.Journeys.decision;
import static dev.triennium.domain.certification.Journeys.decisionPending;
import static dev.triennium.domain.certification.Journeys.expiringOn;
import static dev.triennium.domain.certification.Journeys.finding;
import static dev.triennium.domain.certification.Journeys.inTransfer;
import static dev.triennium.domain.certification.Journeys.recertified;
import static dev.triennium.domain.certification.Journeys.resolving;
import static dev.triennium.domain.certification.Journeys.stage2Done;
import static dev.triennium.domain.certification.Journeys.surveyed;
import static dev.triennium.domain.certification.Journeys.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.Certification.Answerable;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.Certification.OpenToFindings;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.RecertInProgress;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The record believes no day that the other days of the record speak against.
class RecordedDatesTest {

    @Nested
    class ADecisionRestsOnWhatWasDoneBefore {

        @Test
        void aGrantIsNotDecidedBeforeTheMajorWasVerified() {
            var pending = answered(AuditKind.STAGE_2, "2026-04-20");
            refused("DEC-3", "decidedOn", () -> grant(pending, "2026-04-19"));
            assertThat(grant(pending, "2026-04-20")).isInstanceOf(Certified.class);
        }

        @Test
        void aGrantIsNotDecidedBeforeThePlanWasAccepted() {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            var accepted =
                    (NcResolution)
                            Findings.acceptPlan(
                                            open,
                                            open.dossier().findings().getFirst().id(),
                                            day("2026-03-20"),
                                            LATER)
                                    .after();
            var pending = accepted.submitForDecision(LATER).after();
            refused("DEC-3", "decidedOn", () -> grant(pending, "2026-03-19"));
            assertThat(grant(pending, "2026-03-20")).isInstanceOf(Certified.class);
        }

        @Test
        void aRecertificationIsNotDecidedBeforeTheMajorWasVerified() {
            var verified =
                    (RecertInProgress)
                            verified(
                                    recertified(expiringOn("2027-06-30"), "2027-03-01"),
                                    AuditKind.RECERTIFICATION,
                                    "2027-04-10");
            refused(
                    "DEC-3",
                    "decidedOn",
                    () -> verified.decide(decision("2027-04-09"), null, LATER, IDS));
            assertThat(verified.decide(decision("2027-04-10"), null, LATER, IDS).after())
                    .isInstanceOf(Certified.class);
        }

        @Test
        void anExpiredCertificateIsNotRestoredBeforeTheMajorWasVerified() {
            var restorable =
                    Journeys.restorable(recertified(expiringOn("2027-06-30"), "2027-06-20"));
            var verified =
                    (ExpiredRestorable)
                            verified(restorable, AuditKind.RECERTIFICATION, "2027-09-10");
            refused(
                    "DEC-3",
                    "decidedOn",
                    () -> verified.decide(decision("2027-09-09"), null, LATER, IDS));
        }

        @Test
        void aTransferIsNotDecidedBeforeTheLastAuditEnded() {
            var transfer =
                    inTransfer(
                            surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20"),
                            "2027-02-01");
            refused("TR-4", "decidedOn", () -> decide(transfer, "2027-02-19"));
            assertThat(decide(transfer, "2027-02-20")).isInstanceOf(Certified.class);
        }

        @Test
        void aTransferIsNotDecidedBeforeTheMajorWasVerified() {
            var surveyed = surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20");
            var verified = (Certified) verified(surveyed, AuditKind.SURVEILLANCE_1, "2027-04-10");
            var transfer = inTransfer(verified, "2027-03-01");
            refused("TR-5", "decidedOn", () -> decide(transfer, "2027-04-09"));
        }

        @Test
        void aWithdrawalDoesNotPrecedeTheSuspension() {
            refused(
                    "ORD-1",
                    "withdrawnOn",
                    () -> suspended("2027-04-01").withdraw(day("2027-03-31"), "", LATER));
        }

        @Test
        void aTransferIsNotRejectedBeforeItWasAskedFor() {
            refused(
                    "ORD-1",
                    "rejectedOn",
                    () -> inTransfer(certified(), "2027-03-01").reject(day("2027-02-28"), LATER));
        }

        @Test
        void anApplicationDoesNotEndBeforeItBegan() {
            refused(
                    "ORD-1",
                    "declinedOn",
                    () -> applied().decline(day("2020-01-01"), "No capacity", LATER));
            refused("ORD-1", "cancelledOn", () -> applied().cancel(day("2020-01-01"), "", LATER));
        }

        @Test
        void theFirstDayOfStage2IsNamedAsTheInputCallsIt() {
            var expired =
                    (Expired)
                            expiringOn("2027-06-30")
                                    .atDayStart(day("2028-01-01"))
                                    .getLast()
                                    .after();
            refused(
                    "ORD-1",
                    "stage2StartsOn",
                    () ->
                            expired.reapplyForStage2(
                                    LATER, day("1999-01-01"), TEAM, Optional.empty(), LATER, IDS));
        }

        @Test
        void theDayOfTheContractIsTheOneThatIsNamed() {
            refused(
                    "ORD-1",
                    "contractSignedOn",
                    () ->
                            applied()
                                    .accept(
                                            day("2020-01-10"),
                                            day("2020-01-01"),
                                            Journeys.DECLARED,
                                            LATER));
        }

        private DecisionPending answered(AuditKind stage, String verifiedOn) {
            return ((NcResolution) verified(stage2Done(day("2026-02-10")), stage, verifiedOn))
                    .submitForDecision(LATER)
                    .after();
        }
    }

    @Nested
    class Windows {

        @Test
        void aSurveillanceLongBeforeItsWindowTakesAReasonThatIsKept() {
            refused("AP-1", "completedOn", () -> survey(certified(), "2026-05-20", null));
            var early = survey(certified(), "2026-05-20", "The site closes for half a year");
            assertThat(early.overrideReason()).isEqualTo("The site closes for half a year");
            assertThat(flags(early.after())).contains(CertificationFlag.AUDIT_OUTSIDE_WINDOW);
        }

        @Test
        void aLateSurveillanceTakesAReason() {
            refused("AP-5", "completedOn", () -> survey(certified(), "2027-03-16", null));
            assertThat(survey(certified(), "2027-03-16", "Strike").overrideReason())
                    .isEqualTo("Strike");
        }

        @ParameterizedTest
        @CsvSource({"2026-12-15", "2027-03-15"})
        void insideOfItsWindowNoneIsKept(String on) {
            var inside = survey(certified(), on, "For no reason");
            assertThat(inside.overrideReason()).isNull();
            assertThat(flags(inside.after()))
                    .doesNotContain(CertificationFlag.AUDIT_OUTSIDE_WINDOW);
        }

        @Test
        void aSurveillanceDoesNotEndBeforeItsAgreedDay() {
            var agreed = (Certified) agree(certified(), "2027-02-20", null).after();
            refused("ORD-1", "completedOn", () -> survey(agreed, "2027-02-19", "A mistake"));
        }

        @Test
        void anAgreedDayAfterTheLatestTakesAReasonAndIsFlagged() {
            refused("AP-5", "agreedOn", () -> agree(certified(), "2027-03-20", null));
            var agreed = agree(certified(), "2027-03-20", "The body has nobody before");
            assertThat(agreed.overrideReason()).isEqualTo("The body has nobody before");
            assertThat(flags(agreed.after())).contains(CertificationFlag.AUDIT_OUTSIDE_WINDOW);
        }

        @Test
        void aRecertificationLongBeforeItsWindowTakesAReason() {
            refused(
                    "AP-1",
                    "startedOn",
                    () -> certified().startRecertification(day("2028-01-10"), TEAM, null, LATER));
            assertThat(
                            certified()
                                    .startRecertification(
                                            day("2028-01-10"), TEAM, "One date for all", LATER)
                                    .overrideReason())
                    .isEqualTo("One date for all");
        }

        @Test
        void nobodyArrangesAnAuditForTheNextCentury() {
            invalid(
                    "startsOn",
                    () ->
                            contracted()
                                    .scheduleStage1(
                                            day("2199-01-01"), TEAM, day("2026-01-01"), IDS));
        }

        private Outcome<Surveyed> survey(
                Certified certified, String on, @Nullable String overrideReason) {
            return certified.completeSurveillance(
                    first(certified), day(on), TEAM, overrideReason, LATER, IDS);
        }

        private Outcome<Surveyed> agree(
                Certified certified, String on, @Nullable String overrideReason) {
            return certified.agreeAuditDate(first(certified), day(on), TEAM, overrideReason, LATER);
        }

        private PlannedAuditId first(Certified certified) {
            return certified.dossier().audit(1, AuditKind.SURVEILLANCE_1).orElseThrow().id();
        }
    }

    @Nested
    class TheBodysDeadline {

        @ParameterizedTest
        @CsvSource({"MAJOR,2026-07-15", "MAJOR,2026-08-10", "MINOR,2026-05-20", "MINOR,2026-02-20"})
        void isKeptAsItIsGiven(FindingGrade grade, String stated) {
            var recorded = record(grade, stated);
            var finding = recorded.dossier().findings().getFirst();
            assertThat(Objects.requireNonNull(finding.deadlines()).dueOn()).isEqualTo(stated);
            assertThat(finding.statedDueOn()).isEqualTo(stated);
            assertThat(finding.isOverdue(day(stated))).isFalse();
            assertThat(finding.isOverdue(day(stated).plusDays(1))).isTrue();
        }

        @Test
        void isRefusedBeforeTheAuditEnded() {
            refused("ORD-1", "dueOn", () -> record(FindingGrade.MINOR, "2020-01-01"));
        }

        @Test
        void isRefusedAfterTheLastDayForVerifyingAMajor() {
            refused("DEC-5", "dueOn", () -> record(FindingGrade.MAJOR, "2026-08-11"));
            assertThat(record(FindingGrade.MINOR, "2026-08-11")).isNotNull();
        }

        @Test
        void isRefusedYearsAfterTheAudit() {
            invalid("dueOn", () -> record(FindingGrade.MINOR, "2028-02-11"));
        }

        @Test
        void isRefusedWhereNoAnswerIsNeeded() {
            refused(
                    "NC-2",
                    "dueOn",
                    () -> record(FindingGrade.OPPORTUNITY_FOR_IMPROVEMENT, "2026-05-20"));
        }

        private Certification record(FindingGrade grade, String dueOn) {
            return Findings.record(
                            stage2Done(day("2026-02-10")),
                            new NewFinding(
                                    AuditKind.STAGE_2,
                                    grade,
                                    "7.1.5",
                                    "Calibration is not planned",
                                    "Gauge 12 of shop 3",
                                    day(dueOn)),
                            IDS)
                    .after();
        }
    }

    @Nested
    class TheCauseOfASuspension {

        @Test
        void isOpenWhileTheSurveillanceIsMissed() {
            var missed =
                    (Suspended)
                            suspended("2027-04-01")
                                    .atDayStart(day("2027-04-02"))
                                    .getFirst()
                                    .after();
            refused("SU-3", "restoredOn", () -> restore(missed, "2027-06-01", null));
            var restored = restore(missed, "2027-06-01", "The body will come in July");
            assertThat(restored.overrideReason()).isEqualTo("The body will come in July");
            assertThat(flags(restored.after())).contains(CertificationFlag.SURVEILLANCE_OVERDUE);
        }

        @Test
        void isResolvedWithTheSurveillance() {
            var made = surveyed(suspended("2027-04-01"), AuditKind.SURVEILLANCE_1, "2027-05-20");
            refused("SU-3", "restoredOn", () -> restore(made, "2027-05-19", null));
            assertThat(restore(made, "2027-05-20", null).overrideReason()).isNull();
        }

        @Test
        void isOpenWhileAMajorIsOverdue() {
            var surveyed = surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20");
            var open =
                    (Certified)
                            Findings.record(
                                            surveyed,
                                            finding(AuditKind.SURVEILLANCE_1, FindingGrade.MAJOR),
                                            IDS)
                                    .after();
            var suspended = open.suspend(day("2027-05-01"), "Overdue", LATER).after();
            refused("SU-3", "restoredOn", () -> restore(suspended, "2027-06-01", null));
            var id = suspended.dossier().findings().getFirst().id();
            var verified =
                    (Suspended)
                            Findings.verify(suspended, id, day("2027-06-10"), null, LATER).after();
            assertThat(restore(verified, "2027-06-10", null).after()).isInstanceOf(Certified.class);
            refused("SU-3", "restoredOn", () -> restore(verified, "2027-06-09", null));
        }

        private Outcome<? extends Surveyed.InForce> restore(
                Suspended suspended, String on, @Nullable String overrideReason) {
            return suspended.restore(day(on), overrideReason, LATER, IDS);
        }
    }

    @Nested
    class Certificates {

        @Test
        void runThreeYearsAtMost() {
            refused("AP-3", "certificate", () -> printed(null, null, "2030-03-14"));
            assertThat(printed(null, null, "2029-03-15")).isInstanceOf(Certified.class);
            assertThat(printed(null, "2026-04-01", "2029-03-31")).isInstanceOf(Certified.class);
        }

        @Test
        void ofAnEarlyRenewalMayFollowTheOldExpiry() {
            var renewed =
                    recertified(expiringOn("2027-06-30"), "2027-03-01")
                            .decide(decision("2027-03-10", day("2030-06-30")), null, LATER, IDS);
            assertThat(renewed.after().cycle().expiresOn()).isEqualTo("2030-06-30");
            refused(
                    "AP-3",
                    "certificate",
                    () ->
                            recertified(expiringOn("2027-06-30"), "2027-03-01")
                                    .decide(
                                            decision("2027-03-10", day("2030-07-01")),
                                            null,
                                            LATER,
                                            IDS));
        }

        @Test
        void areNotIssuedInTheFuture() {
            invalid("certificate", () -> printed("2026-04-02", null, null));
            assertThat(printed("2026-04-01", null, null)).isInstanceOf(Certified.class);
        }

        @Test
        void takeEffectSoon() {
            invalid("certificate", () -> printed(null, "2026-06-16", null));
        }

        @Test
        void ofAnOldEditionAreNotGrantedOnceTheNewOneIsRequired() {
            var transition = new EditionTransition(day("2028-03-31"), day("2029-09-30"), false);
            var pending = decisionPending(day("2028-03-20"));
            assertThat(CertificationFlag.of(pending, day("2028-03-21"), Optional.of(transition)))
                    .contains(CertificationFlag.DECISION_BEYOND_TRANSITION);
            refused(
                    "TS-1",
                    "decidedOn",
                    () ->
                            pending.grant(
                                    decision("2028-05-02"), Optional.of(transition), LATER, IDS));
            assertThat(
                            pending.grant(
                                            decision("2028-03-30"),
                                            Optional.of(transition),
                                            LATER,
                                            IDS)
                                    .after())
                    .isInstanceOf(Certified.class);
        }

        @Test
        void ofAnOldEditionAreFlaggedWhenTheRecertificationComesTooLate() {
            var transition = new EditionTransition(day("2027-11-01"), day("2029-04-30"), false);
            assertThat(
                            CertificationFlag.of(
                                    expiringOn("2028-06-30"),
                                    day("2027-01-01"),
                                    Optional.of(transition)))
                    .contains(CertificationFlag.RECERT_BEYOND_TRANSITION);
        }

        private Certification printed(
                @Nullable String issuedOn,
                @Nullable String effectiveOn,
                @Nullable String expiresOn) {
            return decisionPending(day("2026-02-20"))
                    .grant(
                            new Decision(
                                    day("2026-03-15"),
                                    "Dana Decider",
                                    new PrintedCertificate(
                                            "QM-4711",
                                            issuedOn == null ? null : day(issuedOn),
                                            effectiveOn == null ? null : day(effectiveOn),
                                            expiresOn == null ? null : day(expiresOn),
                                            null),
                                    null),
                            Optional.empty(),
                            day("2026-04-01"),
                            IDS)
                    .after();
        }
    }

    @Nested
    class MoreFrequentSurveillance {

        @Test
        void halfYearlyHasFiveAudits() {
            assertThat(targets(6))
                    .containsExactly(
                            "SURVEILLANCE_1 2026-09-15",
                            "SURVEILLANCE_2 2027-03-15",
                            "SURVEILLANCE_3 2027-09-15",
                            "SURVEILLANCE_4 2028-03-15",
                            "SURVEILLANCE_5 2028-09-15");
        }

        @Test
        void nineMonthlyHasThree() {
            assertThat(targets(9))
                    .containsExactly(
                            "SURVEILLANCE_1 2026-12-15",
                            "SURVEILLANCE_2 2027-09-15",
                            "SURVEILLANCE_3 2028-06-15");
        }

        @Test
        void anotherFrequencyPlansWhatIsToCome() {
            var yearly = certified();
            var half = new CycledFrequency(yearly, 6).planned();
            assertThat(open(half)).hasSize(6);
            var again = AuditPlan.planned(half, yearly.cycle(), IDS);
            assertThat(open(again)).hasSize(3);
        }

        @Test
        void anotherFrequencyThanTheUsualOnesIsRefused() {
            invalid("surveillanceFrequencyMonths", () -> parameters(7));
        }

        private record CycledFrequency(Certified certified, int months) {

            Dossier planned() {
                return AuditPlan.planned(certified.dossier(), cycle(certified, months), IDS);
            }
        }

        private static List<PlannedAudit> open(Dossier dossier) {
            return dossier.audits().stream().filter(PlannedAudit::isOpen).toList();
        }

        private List<String> targets(int months) {
            return cycle(certified(), months).surveillances().stream()
                    .map(one -> one.kind() + " " + one.target())
                    .toList();
        }

        private static CertificationCycle cycle(Certified certified, int months) {
            return CertificationCycle.initial(1, certified.cycle().decidedOn(), parameters(months));
        }

        private static CycleParameters parameters(int months) {
            var usual = CycleParameters.DEFAULT;
            return usual.with(usual.expiryConvention(), 0, months);
        }
    }

    @Test
    void aBodyMayRestoreWhatExpiredWhileItWasSuspended() {
        var usual = CycleParameters.DEFAULT;
        var lenient =
                new CycleParameters(
                        usual.expiryConvention(),
                        0,
                        12,
                        usual.recertYearBasis(),
                        usual.recertExpiryPolicy(),
                        14,
                        6,
                        6,
                        false,
                        30);
        var suspended = suspended("2029-02-01");
        var cycle = CertificationCycle.initial(1, suspended.cycle().decidedOn(), lenient);
        assertThat(suspended.atDayStart(day("2029-03-15")).getLast().after())
                .isInstanceOf(Cycled.Expired.class);
        assertThat(
                        suspended
                                .with(suspended.dossier(), cycle)
                                .atDayStart(day("2029-03-15"))
                                .getLast()
                                .after())
                .isInstanceOf(ExpiredRestorable.class);
    }

    private static Certification verified(
            OpenToFindings certification, AuditKind stage, String verifiedOn) {
        var open =
                (Answerable)
                        Findings.record(certification, finding(stage, FindingGrade.MAJOR), IDS)
                                .after();
        return Findings.verify(
                        open,
                        open.dossier().findings().getLast().id(),
                        day(verifiedOn),
                        null,
                        LATER)
                .after();
    }

    private static Certified grant(DecisionPending pending, String on) {
        return pending.grant(decision(on), Optional.empty(), LATER, IDS).after();
    }

    private static Certified decide(TransferInReview transfer, String on) {
        return transfer.decide(
                        new CertificationId(IDS.next()),
                        decision(on),
                        CycleParameters.DEFAULT,
                        LATER,
                        IDS)
                .in()
                .after();
    }

    private static Set<CertificationFlag> flags(Certification certification) {
        return CertificationFlag.of(certification, LocalDate.parse("2027-06-02"), Optional.empty());
    }

    private static void refused(String rule, String field, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step)
                .satisfies(
                        e -> {
                            assertThat(e.rule().id()).isEqualTo(rule);
                            assertThat(e.path().getFirst()).isEqualTo(field);
                        });
    }

    private static void invalid(String field, ThrowingCallable step) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(step)
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path().getFirst())
                                        .isEqualTo(field));
    }
}
