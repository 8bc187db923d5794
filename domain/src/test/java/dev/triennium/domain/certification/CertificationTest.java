package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.BODY;
import static dev.triennium.domain.certification.Journeys.IDS;
import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.NEXT_EDITION;
import static dev.triennium.domain.certification.Journeys.OTHER_BODY;
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
import static dev.triennium.domain.certification.Journeys.recertifying;
import static dev.triennium.domain.certification.Journeys.resolving;
import static dev.triennium.domain.certification.Journeys.restorable;
import static dev.triennium.domain.certification.Journeys.stage1Done;
import static dev.triennium.domain.certification.Journeys.stage1Planned;
import static dev.triennium.domain.certification.Journeys.stage2Done;
import static dev.triennium.domain.certification.Journeys.stage2Planned;
import static dev.triennium.domain.certification.Journeys.surveyed;
import static dev.triennium.domain.certification.Journeys.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.RecertInProgress;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CertificationTest {

    @Test
    void theNameOfAStateTellsWhetherItHasACycle() {
        assertThat(EveryState.once())
                .allSatisfy(
                        one -> assertThat(one.state().isCycled()).isEqualTo(one instanceof Cycled));
    }

    @Nested
    class Application {

        @Test
        void aReviewedAndContractedApplicationIsContracted() {
            assertThat(
                            applied()
                                    .accept(
                                            day("2020-01-10"),
                                            day("2020-01-20"),
                                            Journeys.DECLARED,
                                            LATER)
                                    .after()
                                    .state())
                    .isEqualTo(CertificationState.CONTRACTED);
        }

        @Test
        void reviewAndContractMayComeOneAfterTheOther() {
            var reviewed =
                    (Applied)
                            applied()
                                    .accept(day("2020-01-10"), null, Journeys.DECLARED, LATER)
                                    .after();
            assertThat(
                            reviewed.accept(null, day("2020-01-20"), Journeys.DECLARED, LATER)
                                    .after()
                                    .state())
                    .isEqualTo(CertificationState.CONTRACTED);
        }

        @Test
        void aBodyWithoutTheAccreditationIsRefused() {
            refused(
                    "CB-4",
                    () ->
                            applied()
                                    .accept(
                                            day("2020-01-10"),
                                            day("2020-01-20"),
                                            new BodyDeclaration(false, true),
                                            LATER));
        }

        @Test
        void aBodyThatIsNotIndependentIsRefused() {
            refused(
                    "CB-9",
                    () ->
                            applied()
                                    .accept(
                                            day("2020-01-10"),
                                            day("2020-01-20"),
                                            new BodyDeclaration(true, false),
                                            LATER));
        }

        @Test
        void acceptingWithoutAnyDayIsInvalid() {
            invalid(
                    "reviewAcceptedOn",
                    () -> applied().accept(null, null, Journeys.DECLARED, LATER));
        }

        @Test
        void aDeclinedApplicationIsRefused() {
            assertThat(applied().decline(day("2020-02-01"), "No capacity", LATER).after().state())
                    .isEqualTo(CertificationState.REFUSED);
        }

        @Test
        void theClientMayCancelUntilTheDecision() {
            var cancelled =
                    decisionPending(day("2026-02-20"))
                            .cancel(day("2026-03-01"), "Sold", LATER)
                            .after();
            assertThat(cancelled.state()).isEqualTo(CertificationState.CANCELLED);
        }

        @Test
        void whatHappenedDoesNotLieInTheFuture() {
            invalid(
                    "declinedOn",
                    () -> applied().decline(day("2026-01-02"), "", day("2026-01-01")));
        }
    }

    @Nested
    class Stages {

        @Test
        void stage1NeedsATeam() {
            invalid(
                    "team",
                    () ->
                            contracted()
                                    .scheduleStage1(
                                            day("2026-01-10"), AuditTeam.UNNAMED, LATER, IDS));
        }

        @Test
        void stage1LeavesAreasOfConcern() {
            var done =
                    stage1Planned(day("2026-01-10"))
                            .complete(
                                    day("2026-01-10"),
                                    List.of(
                                            finding(
                                                    AuditKind.STAGE_1,
                                                    FindingGrade.AREA_OF_CONCERN)),
                                    LATER,
                                    IDS)
                            .after();
            assertThat(done.dossier().findings())
                    .extracting(Finding::state)
                    .containsExactly(Finding.State.NOTED);
        }

        @Test
        void stage1GradesNothing() {
            refused(
                    "NC-1",
                    () ->
                            stage1Planned(day("2026-01-10"))
                                    .complete(
                                            day("2026-01-10"),
                                            List.of(finding(AuditKind.STAGE_1, FindingGrade.MAJOR)),
                                            LATER,
                                            IDS));
        }

        @Test
        void stage1MayBeRepeated() {
            assertThat(
                            stage1Done(day("2026-01-10"))
                                    .repeatStage1(day("2026-08-01"), TEAM, LATER, IDS)
                                    .after()
                                    .state())
                    .isEqualTo(CertificationState.STAGE1_PLANNED);
        }

        @Test
        void stage2BeginsAfterStage1Ended() {
            refused(
                    "ST-1",
                    () ->
                            stage1Done(day("2026-01-10"))
                                    .scheduleStage2(
                                            day("2026-01-10"),
                                            TEAM,
                                            true,
                                            Optional.empty(),
                                            LATER,
                                            IDS));
        }

        @Test
        void stage2WaitsUntilTheClientIsReady() {
            refused(
                    "ST-1",
                    () ->
                            stage1Done(day("2026-01-10"))
                                    .scheduleStage2(
                                            day("2026-02-10"),
                                            TEAM,
                                            false,
                                            Optional.empty(),
                                            LATER,
                                            IDS));
        }

        @Test
        void aLateStage2IsPlannedWithAWarning() {
            var planned =
                    stage1Done(day("2026-01-10"))
                            .scheduleStage2(
                                    day("2026-08-01"), TEAM, true, Optional.empty(), LATER, IDS)
                            .after();
            assertThat(flags(planned, "2026-07-01"))
                    .contains(CertificationFlag.STAGE1_REPEAT_REVIEW);
        }

        @Test
        void aStage2ToAnOldEditionIsRefusedOnceTheNewOneIsRequired() {
            refused(
                    "TS-1",
                    () ->
                            stage1Done(day("2028-03-01"))
                                    .scheduleStage2(
                                            day("2028-04-20"),
                                            TEAM,
                                            true,
                                            Optional.of(
                                                    new EditionTransition(
                                                            day("2028-03-31"),
                                                            day("2029-09-30"),
                                                            false)),
                                            LATER,
                                            IDS));
        }

        @Test
        void anAuditDoesNotEndBeforeItsFirstDay() {
            refused(
                    "ORD-1",
                    () -> stage2Planned(day("2026-02-10")).complete(day("2026-02-09"), LATER));
        }
    }

    @Nested
    class Nonconformities {

        @Test
        void anOpportunityLeavesStage2Done() {
            assertThat(
                            Findings.record(
                                            stage2Done(day("2026-02-10")),
                                            finding(
                                                    AuditKind.STAGE_2,
                                                    FindingGrade.OPPORTUNITY_FOR_IMPROVEMENT),
                                            IDS)
                                    .after()
                                    .state())
                    .isEqualTo(CertificationState.STAGE2_DONE);
        }

        @Test
        void aNonconformityHasToBeResolved() {
            assertThat(resolving(day("2026-02-10"), FindingGrade.MINOR).state())
                    .isEqualTo(CertificationState.NC_RESOLUTION);
        }

        @Test
        void theFileIsIncompleteWhileAMajorIsUnverified() {
            refused(
                    "DEC-3",
                    () ->
                            resolving(day("2026-02-10"), FindingGrade.MAJOR)
                                    .submitForDecision(LATER));
        }

        @Test
        void theFileIsIncompleteWhileAPlanIsNotAccepted() {
            refused(
                    "DEC-3",
                    () ->
                            resolving(day("2026-02-10"), FindingGrade.MINOR)
                                    .submitForDecision(LATER));
        }

        @Test
        void theFileIsCompleteWithVerifiedMajorsAndAcceptedPlans() {
            var open = resolving(day("2026-02-10"), FindingGrade.MAJOR, FindingGrade.MINOR);
            var verified = verify(open, 0, "2026-04-01");
            var accepted =
                    (Preparing.NcResolution)
                            Findings.acceptPlan(
                                            verified,
                                            verified.dossier().findings().get(1).id(),
                                            day("2026-03-01"),
                                            LATER)
                                    .after();
            assertThat(accepted.submitForDecision(LATER).after().state())
                    .isEqualTo(CertificationState.DECISION_PENDING);
        }

        @Test
        void aPlanSettlesNoMajor() {
            var open = resolving(day("2026-02-10"), FindingGrade.MAJOR);
            refused(
                    "NC-2",
                    () ->
                            Findings.acceptPlan(
                                    open,
                                    open.dossier().findings().getFirst().id(),
                                    day("2026-03-01"),
                                    LATER));
        }

        @Test
        void aMajorIsVerifiedWithinSixMonthsOfStage2() {
            var open = resolving(day("2026-05-29"), FindingGrade.MAJOR);
            assertThat(verify(open, 0, "2026-11-29").dossier().hasUnverifiedMajor()).isFalse();
            refused("DEC-5", () -> verify(open, 0, "2026-12-02"));
        }

        @Test
        void afterSixMonthsStage2IsToBeRepeated() {
            var open = resolving(day("2026-05-29"), FindingGrade.MAJOR);
            assertThat(open.atDayStart(day("2026-11-29"))).isEmpty();
            var steps = open.atDayStart(day("2026-12-15"));
            assertThat(steps).hasSize(1);
            assertThat(steps.getFirst().after().state())
                    .isEqualTo(CertificationState.STAGE2_REPEAT_REQUIRED);
            assertThat(steps.getFirst().occurredOn()).isEqualTo("2026-11-30");
        }

        @Test
        void minorsAloneNeverMakeStage2Repeat() {
            assertThat(
                            resolving(day("2026-05-29"), FindingGrade.MINOR)
                                    .atDayStart(day("2027-12-15")))
                    .isEmpty();
        }

        @Test
        void aVerificationInTimeMayBeRecordedLateWithAReason() {
            var repeat = repeatRequired();
            var finding = repeat.dossier().findings().getFirst().id();
            invalid(
                    "overrideReason",
                    () -> Findings.verify(repeat, finding, day("2026-11-20"), null, LATER));
            var step =
                    Findings.verify(
                            repeat, finding, day("2026-11-20"), "Letter was in the post", LATER);
            assertThat(step.after().state()).isEqualTo(CertificationState.NC_RESOLUTION);
            assertThat(step.overrideReason()).isEqualTo("Letter was in the post");
        }

        @Test
        void aRepeatedStage2GivesAnotherSixMonths() {
            var again =
                    repeatRequired()
                            .scheduleStage2(
                                    day("2027-02-01"), TEAM, true, Optional.empty(), LATER, IDS)
                            .after()
                            .complete(day("2027-02-02"), LATER)
                            .after();
            assertThat(again.dates())
                    .extracting(date -> date.date().on())
                    .containsExactly(day("2027-08-02"));
        }

        @Test
        void deadlinesAreCountedFromTheLastDayOfTheAudit() {
            var major = resolving(day("2026-02-10"), FindingGrade.MAJOR).dossier().findings();
            assertThat(major.getFirst().deadlines())
                    .isEqualTo(
                            new FindingDeadlines(
                                    day("2026-02-24"),
                                    day("2026-03-12"),
                                    day("2026-04-11"),
                                    day("2026-05-11")));
        }

        @Test
        void theBodysEarlierDeadlineCounts() {
            assertThat(
                            FindingDeadlines.of(
                                    FindingGrade.MINOR, day("2026-02-10"), day("2026-03-01"), null))
                    .isEqualTo(
                            new FindingDeadlines(null, day("2026-03-01"), day("2026-03-01"), null));
        }

        @Test
        void aRecertificationsDeadlinesEndAMonthBeforeTheExpiry() {
            assertThat(
                            FindingDeadlines.of(
                                    FindingGrade.MAJOR, day("2027-05-01"), null, day("2027-06-30")))
                    .isEqualTo(
                            new FindingDeadlines(
                                    day("2027-05-15"),
                                    day("2027-05-31"),
                                    day("2027-05-31"),
                                    day("2027-05-31")));
        }

        private Stage2RepeatRequired repeatRequired() {
            return (Stage2RepeatRequired)
                    resolving(day("2026-05-29"), FindingGrade.MAJOR)
                            .atDayStart(day("2026-11-30"))
                            .getFirst()
                            .after();
        }

        private Preparing.NcResolution verify(Preparing.NcResolution open, int index, String on) {
            return (Preparing.NcResolution)
                    Findings.verify(
                                    open,
                                    open.dossier().findings().get(index).id(),
                                    day(on),
                                    null,
                                    LATER)
                            .after();
        }
    }

    @Nested
    class Decisions {

        @Test
        void aGrantBeginsTheFirstCycleAndPlansItsAudits() {
            var certified = certified();
            assertThat(certified.cycle().expiresOn()).isEqualTo("2029-03-14");
            assertThat(open(certified))
                    .extracting(PlannedAudit::kind, audit -> audit.target().on())
                    .containsExactly(
                            tuple(AuditKind.SURVEILLANCE_1, day("2027-02-15")),
                            tuple(AuditKind.SURVEILLANCE_2, day("2028-03-15")),
                            tuple(AuditKind.RECERTIFICATION, day("2029-01-14")));
        }

        @Test
        void aDecisionMakerOfTheAuditTeamIsRefused() {
            refused(
                    "DEC-1",
                    () ->
                            decisionPending(day("2026-02-20"))
                                    .grant(
                                            new Certification.Decision(
                                                    day("2026-03-15"),
                                                    " ada  AUDITOR ",
                                                    new PrintedCertificate(
                                                            "1", null, null, null, null),
                                                    null),
                                            Optional.empty(),
                                            LATER,
                                            IDS));
        }

        @Test
        void aDecisionBeforeTheEndOfStage2IsRefused() {
            refused(
                    "ORD-1",
                    () ->
                            decisionPending(day("2026-02-20"))
                                    .grant(decision("2026-02-19"), Optional.empty(), LATER, IDS));
        }

        @Test
        void aCertificateDoesNotTakeEffectBeforeTheDecision() {
            refused(
                    "CERT-1",
                    () ->
                            decisionPending(day("2026-02-20"))
                                    .grant(
                                            new Certification.Decision(
                                                    day("2026-03-15"),
                                                    "Dana",
                                                    new PrintedCertificate(
                                                            "1",
                                                            null,
                                                            day("2026-03-14"),
                                                            null,
                                                            null),
                                                    null),
                                            Optional.empty(),
                                            LATER,
                                            IDS));
        }

        @Test
        void thePrintedExpiryCounts() {
            var certified =
                    decisionPending(day("2026-02-20"))
                            .grant(
                                    decision("2026-03-15", day("2029-03-10")),
                                    Optional.empty(),
                                    LATER,
                                    IDS)
                            .after();
            assertThat(certified.cycle().expiry().source()).isEqualTo(DateSource.CERTIFICATE);
            assertThat(certified.cycle().expiresOn()).isEqualTo("2029-03-10");
        }

        @Test
        void aHundredYearsAreNoValidity() {
            refused(
                    "AP-3",
                    () ->
                            decisionPending(day("2026-02-20"))
                                    .grant(
                                            decision("2026-03-15", day("2126-03-14")),
                                            Optional.empty(),
                                            LATER,
                                            IDS));
        }

        @Test
        void aNegativeDecisionEndsTheApplication() {
            assertThat(
                            decisionPending(day("2026-02-20"))
                                    .refuse(day("2026-03-15"), "Dana", "Not effective", LATER)
                                    .after()
                                    .state())
                    .isEqualTo(CertificationState.REFUSED);
        }
    }

    @Nested
    class Surveillance {

        @Test
        void anEarlyFirstSurveillanceMovesTheSecondIntoTheUncoveredYear() {
            var after = surveyed(certified("2026-01-31"), AuditKind.SURVEILLANCE_1, "2026-12-15");
            var second = after.dossier().audit(1, AuditKind.SURVEILLANCE_2).orElseThrow();
            assertThat(second.latest())
                    .isEqualTo(RuledDate.computed(day("2027-12-31"), CertificationRule.AP_4));
            assertThat(flags(after, "2027-12-31"))
                    .doesNotContain(CertificationFlag.CALENDAR_YEAR_GAP);
            assertThat(flags(after, "2028-01-01")).contains(CertificationFlag.CALENDAR_YEAR_GAP);
        }

        @Test
        void theSecondDoesNotComeBeforeTheFirst() {
            refused("AP-1", () -> surveyed(certified(), AuditKind.SURVEILLANCE_2, "2027-02-01"));
        }

        @Test
        void aMissedSurveillanceTurnsOverdueOnceAndStaysCertified() {
            var steps = certified().atDayStart(day("2027-03-16"));
            assertThat(steps).hasSize(1);
            assertThat(steps.getFirst().kind())
                    .isEqualTo(CertificationEvent.Kind.SURVEILLANCE_OVERDUE);
            assertThat(steps.getFirst().after().state()).isEqualTo(CertificationState.CERTIFIED);
            assertThat(steps.getFirst().after().atDayStart(day("2027-04-01"))).isEmpty();
        }

        @Test
        void onItsLatestDayItIsNotOverdue() {
            assertThat(certified().atDayStart(day("2027-03-15"))).isEmpty();
            assertThat(certified().nextTimerOn()).contains(day("2027-03-16"));
        }

        @Test
        void anOverdueSurveillanceMayStillBeDone() {
            var overdue = (Certified) certified().atDayStart(day("2027-03-16")).getFirst().after();
            var done = surveyed(overdue, AuditKind.SURVEILLANCE_1, "2027-04-20");
            assertThat(flags(done, "2027-04-21"))
                    .doesNotContain(CertificationFlag.SURVEILLANCE_OVERDUE);
        }

        @Test
        void flagsSayWhatIsDue() {
            assertThat(flags(certified(), "2026-12-14")).isEmpty();
            assertThat(flags(certified(), "2026-12-15"))
                    .containsExactly(CertificationFlag.SURVEILLANCE_DUE);
            assertThat(flags(certified(), "2027-03-16"))
                    .contains(CertificationFlag.SURVEILLANCE_OVERDUE);
        }

        @Test
        void anAgreedDayIsFlagged() {
            var certified = certified();
            var audit = open(certified).getFirst();
            var agreed =
                    certified
                            .agreeAuditDate(audit.id(), day("2027-02-20"), TEAM, null, LATER)
                            .after();
            assertThat(flags(agreed, "2026-12-01"))
                    .containsExactly(CertificationFlag.SURVEILLANCE_PLANNED);
        }

        @Test
        void planningTwiceChangesNothing() {
            var certified = certified();
            assertThat(AuditPlan.planned(certified.dossier(), certified.cycle(), IDS))
                    .isEqualTo(certified.dossier());
        }
    }

    @Nested
    class Suspension {

        @Test
        void itEndsWithTheCertificationInForceAndTheSameExpiry() {
            var restored =
                    surveyed(suspended("2027-04-01"), AuditKind.SURVEILLANCE_1, "2027-05-20")
                            .restore(day("2027-06-01"), null, LATER, IDS)
                            .after();
            assertThat(restored.state()).isEqualTo(CertificationState.CERTIFIED);
            assertThat(restored.cycle().expiresOn()).isEqualTo("2029-03-14");
        }

        @Test
        void itStopsNoCycle() {
            refused(
                    "SU-6",
                    () -> suspended("2029-03-01").restore(day("2029-03-15"), null, LATER, IDS));
        }

        @Test
        void afterSixMonthsAWithdrawalIsProposedOnce() {
            var steps =
                    surveyedThenSuspended().atDayStart(day("2027-10-02")).stream()
                            .map(Outcome::kind)
                            .toList();
            assertThat(steps).containsExactly(CertificationEvent.Kind.WITHDRAWAL_PROPOSED);
        }

        private Suspended surveyedThenSuspended() {
            return surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-15")
                    .suspend(day("2027-04-01"), "Misuse of the mark", LATER)
                    .after();
        }

        @Test
        void atTheExpiryItIsOverWithoutARecertificationThatBegan() {
            assertThat(surveyedThenSuspended().atDayStart(day("2029-03-15")).getLast().after())
                    .isInstanceOf(Expired.class);
        }

        @Test
        void atTheExpiryItCanBeRestoredWhenTheRecertificationHadBegun() {
            var suspended =
                    recertifying(certified(), "2029-01-10")
                            .suspend(day("2029-02-01"), "Fees", LATER)
                            .after();
            assertThat(suspended.atDayStart(day("2029-03-15")).getLast().after())
                    .isInstanceOf(ExpiredRestorable.class);
        }

        @Test
        void aRecertificationThatHadBegunGoesOnAfterwards() {
            var suspended =
                    recertifying(certified(), "2029-01-10")
                            .suspend(day("2029-02-01"), "Fees", LATER)
                            .after();
            assertThat(suspended.restore(day("2029-02-20"), "Fees were paid", LATER, IDS).after())
                    .isInstanceOf(RecertInProgress.class);
        }

        @Test
        void itsCauseMayBeCutOutOfTheScope() {
            var reduced =
                    suspended("2027-04-01")
                            .changeScope(
                                    true,
                                    day("2027-06-01"),
                                    new PrintedCertificate("QM-4711", null, null, null, "Less"),
                                    LATER,
                                    IDS)
                            .after();
            assertThat(flags(reduced, "2027-06-02")).contains(CertificationFlag.SCOPE_REDUCED);
        }

        @Test
        void aSuspendedCertificationMayBeWithdrawn() {
            var withdrawn =
                    suspended("2027-04-01").withdraw(day("2027-10-05"), "Unresolved", LATER);
            assertThat(withdrawn.after().state()).isEqualTo(CertificationState.WITHDRAWN);
            assertThat(open(withdrawn.after())).isEmpty();
        }
    }

    @Nested
    class Recertification {

        @Test
        void inTimeItKeepsTheAnniversary() {
            var renewed =
                    recertified(expiringOn("2027-06-30"), "2027-03-01")
                            .decide(decision("2027-03-10"), null, LATER, IDS)
                            .after();
            assertThat(renewed.cycle().expiresOn()).isEqualTo("2030-06-30");
            assertThat(renewed.cycle().number()).isEqualTo(2);
            assertThat(renewed.dossier().certificates()).hasSize(2);
            assertThat(renewed.dossier().currentCertificate().orElseThrow().effective().on())
                    .isEqualTo("2027-03-10");
        }

        @Test
        void itMayStartFromTheDecisionInstead() {
            var decided =
                    new Certification.Decision(
                            day("2027-03-10"),
                            "Dana",
                            new PrintedCertificate("2", null, null, null, null),
                            RecertExpiryPolicy.DECISION);
            assertThat(
                            recertified(expiringOn("2027-06-30"), "2027-03-01")
                                    .decide(decided, null, LATER, IDS)
                                    .after()
                                    .cycle()
                                    .expiresOn())
                    .isEqualTo("2030-03-09");
        }

        @Test
        void theLastDayIsInTime() {
            var renewed =
                    recertified(expiringOn("2027-06-30"), "2027-06-20")
                            .decide(decision("2027-06-30"), null, LATER, IDS)
                            .after();
            assertThat(renewed.cycle().gap()).isEmpty();
            assertThat(renewed.cycle().origin()).isEqualTo(CertificationCycle.Origin.RENEWED);
        }

        @Test
        void withoutACompletedAuditThereIsNone() {
            refused(
                    "RC-7",
                    () ->
                            recertifying(expiringOn("2027-06-30"), "2027-03-01")
                                    .decide(decision("2027-03-10"), null, LATER, IDS));
        }

        @Test
        void itsDecisionMakerTookNoPart() {
            refused(
                    "DEC-1",
                    () ->
                            recertified(expiringOn("2027-06-30"), "2027-03-01")
                                    .decide(
                                            new Certification.Decision(
                                                    day("2027-03-10"),
                                                    "Tom Technician",
                                                    new PrintedCertificate(
                                                            "2", null, null, null, null),
                                                    null),
                                            null,
                                            LATER,
                                            IDS));
        }

        @Test
        void anUnverifiedMajorExtendsNothing() {
            var audited = recertified(expiringOn("2026-12-31"), "2026-12-01");
            var open =
                    (RecertInProgress)
                            Findings.record(
                                            audited,
                                            finding(AuditKind.RECERTIFICATION, FindingGrade.MAJOR),
                                            IDS)
                                    .after();
            refused("DEC-3", () -> open.decide(decision("2026-12-20"), null, LATER, IDS));
            var restorable = restorable(open);
            assertThat(restorable.cycle().restorationLimit()).isEqualTo("2027-06-30");
            var verified =
                    (ExpiredRestorable)
                            Findings.verify(
                                            restorable,
                                            restorable.dossier().findings().getFirst().id(),
                                            day("2027-02-05"),
                                            null,
                                            LATER)
                                    .after();
            assertThat(
                            verified.decide(decision("2027-02-10"), null, LATER, IDS)
                                    .after()
                                    .cycle()
                                    .expiresOn())
                    .isEqualTo("2029-12-31");
        }

        @Test
        void afterTheExpiryItRestoresWithAGap() {
            var late = recertified(expiringOn("2027-06-30"), "2027-06-20");
            assertThat(late.atDayStart(day("2027-06-30")).stream().map(Outcome::kind))
                    .doesNotContain(CertificationEvent.Kind.EXPIRED);
            var restored =
                    restorable(late).decide(decision("2027-09-15"), null, LATER, IDS).after();
            assertThat(restored.cycle().gap())
                    .contains(new CertificationCycle.Gap(day("2027-07-01"), day("2027-09-14")));
            assertThat(restored.cycle().expiresOn()).isEqualTo("2030-06-30");
            assertThat(restored.dossier().currentCertificate().orElseThrow().effective().on())
                    .isEqualTo("2027-09-15");
            assertThat(flags(restored, "2027-09-16")).contains(CertificationFlag.RESTORED);
        }

        @Test
        void aRestorationCannotStartFromTheDecision() {
            var restorable = restorable(recertified(expiringOn("2027-06-30"), "2027-06-20"));
            refused(
                    "RC-8",
                    () ->
                            restorable.decide(
                                    new Certification.Decision(
                                            day("2027-09-15"),
                                            "Dana",
                                            new PrintedCertificate("2", null, null, null, null),
                                            RecertExpiryPolicy.DECISION),
                                    null,
                                    LATER,
                                    IDS));
        }

        @Test
        void itsAuditMayStillBeDoneAfterTheExpiry() {
            var restorable =
                    restorable(expiringOn("2027-06-30"))
                            .startRecertification(day("2027-08-01"), TEAM, null, LATER)
                            .after();
            var audited =
                    (ExpiredRestorable)
                            restorable
                                    .completeRecertificationAudit(day("2027-08-02"), TEAM, LATER)
                                    .after();
            assertThat(audited.decide(decision("2027-09-01"), null, LATER, IDS).after().state())
                    .isEqualTo(CertificationState.CERTIFIED);
        }

        @Test
        void aDecisionInTimeMayBeRecordedLateWithAReason() {
            var restorable = restorable(recertified(expiringOn("2027-06-30"), "2027-06-20"));
            invalid(
                    "overrideReason",
                    () -> restorable.decide(decision("2027-06-30"), null, LATER, IDS));
            assertThat(
                            restorable
                                    .decide(decision("2027-06-30"), "Told us late", LATER, IDS)
                                    .after()
                                    .cycle()
                                    .gap())
                    .isEmpty();
        }

        @Test
        void afterSixMonthsItIsTooLate() {
            var restorable = restorable(recertified(expiringOn("2027-06-30"), "2027-06-20"));
            refused("RC-8", () -> restorable.decide(decision("2027-12-31"), null, LATER, IDS));
            assertThat(restorable.atDayStart(day("2027-12-30"))).isEmpty();
            assertThat(restorable.atDayStart(day("2027-12-31")).getFirst().after())
                    .isInstanceOf(Expired.class);
        }

        @Test
        void aClientMayLetItGo() {
            assertThat(
                            restorable(expiringOn("2027-06-30"))
                                    .declineRenewal(day("2027-08-01"), LATER)
                                    .after()
                                    .state())
                    .isEqualTo(CertificationState.EXPIRED);
        }

        @Test
        void timersThatWereMissedRunInTheOrderOfTheirDays() {
            assertThat(expiringOn("2027-06-30").atDayStart(day("2028-05-01")))
                    .extracting(Outcome::kind, Outcome::occurredOn)
                    .containsExactly(
                            tuple(CertificationEvent.Kind.SURVEILLANCE_OVERDUE, day("2025-07-02")),
                            tuple(CertificationEvent.Kind.SURVEILLANCE_OVERDUE, day("2026-07-02")),
                            tuple(CertificationEvent.Kind.EXPIRED, day("2027-07-01")),
                            tuple(CertificationEvent.Kind.RESTORATION_ENDED, day("2027-12-31")));
        }

        @Test
        void aSecondRecertificationAuditDoesNotBegin() {
            var suspended =
                    recertifying(certified(), "2029-01-10")
                            .suspend(day("2029-02-01"), "Fees", LATER)
                            .after();
            var restorable = restorable(suspended);
            refused(
                    "AP-1",
                    () -> restorable.startRecertification(day("2029-04-01"), TEAM, null, LATER));
        }

        @Test
        void atRiskIsFlaggedInTheLastMonth() {
            assertThat(flags(certified(), "2028-09-14")).contains(CertificationFlag.RECERT_DUE);
            assertThat(flags(certified(), "2029-02-14"))
                    .doesNotContain(CertificationFlag.RECERT_AT_RISK);
            assertThat(flags(certified(), "2029-02-15")).contains(CertificationFlag.RECERT_AT_RISK);
        }
    }

    @Nested
    class AfterALapse {

        @Test
        void aNewCycleBeginsWithItsOwnDecision() {
            var expired =
                    (Expired)
                            expiringOn("2027-06-30")
                                    .atDayStart(day("2028-01-01"))
                                    .getLast()
                                    .after();
            var again =
                    expired.reapplyForStage2(
                                    day("2028-01-10"),
                                    day("2028-02-01"),
                                    TEAM,
                                    Optional.empty(),
                                    LATER,
                                    IDS)
                            .after()
                            .complete(day("2028-02-02"), LATER)
                            .after()
                            .submitForDecision(LATER)
                            .after()
                            .grant(decision("2028-02-10"), Optional.empty(), LATER, IDS)
                            .after();
            assertThat(again.cycle().expiresOn()).isEqualTo("2031-02-09");
            assertThat(again.cycle().number()).isEqualTo(2);
            assertThat(again.cycle().isInitial()).isTrue();
            assertThat(again.dossier().certificates()).hasSize(2);
        }

        @Test
        void theBodyMayWantAStage1() {
            var expired =
                    (Expired)
                            expiringOn("2027-06-30")
                                    .atDayStart(day("2028-01-01"))
                                    .getLast()
                                    .after();
            assertThat(expired.reapply(day("2028-01-10"), LATER).after().state())
                    .isEqualTo(CertificationState.CONTRACTED);
        }
    }

    @Nested
    class ChangesInForce {

        @Test
        void anotherScopeMakesAnotherVersionWithTheSameExpiry() {
            var extended =
                    certified()
                            .changeScope(
                                    false,
                                    day("2027-05-05"),
                                    new PrintedCertificate("QM-4711", null, null, null, "More"),
                                    LATER,
                                    IDS)
                            .after();
            var current = extended.dossier().currentCertificate().orElseThrow();
            assertThat(current.version()).isEqualTo(2);
            assertThat(current.effective().on()).isEqualTo("2027-05-05");
            assertThat(current.expiry().on()).isEqualTo("2029-03-14");
        }

        @Test
        void anotherEditionKeepsTheExpiry() {
            var changed =
                    certified()
                            .changeEdition(
                                    NEXT_EDITION,
                                    day("2027-05-05"),
                                    new PrintedCertificate("QM-4711", null, null, null, null),
                                    LATER,
                                    IDS)
                            .after();
            assertThat(changed.dossier().standard()).isEqualTo(NEXT_EDITION);
            assertThat(changed.cycle().expiresOn()).isEqualTo("2029-03-14");
        }

        @Test
        void anExpiryBeyondTheTransitionIsFlagged() {
            var transition =
                    Optional.of(new EditionTransition(day("2028-03-31"), day("2029-09-30"), false));
            assertThat(CertificationFlag.of(certified("2027-02-10"), day("2027-03-01"), transition))
                    .contains(CertificationFlag.EXPIRY_BEYOND_TRANSITION);
            assertThat(CertificationFlag.of(certified(), day("2027-09-30"), transition))
                    .contains(CertificationFlag.TRANSITION_DUE)
                    .doesNotContain(CertificationFlag.EXPIRY_BEYOND_TRANSITION);
        }

        @Test
        void aCorrectedExpiryKeepsTheEarlierVersionAndMovesThePlan() {
            var corrected =
                    (Certified)
                            Corrections.expiry(
                                            certified(),
                                            day("2029-03-10"),
                                            DateSource.CERTIFICATE,
                                            LATER,
                                            IDS)
                                    .after();
            assertThat(corrected.dossier().certificates())
                    .extracting(certificate -> certificate.expiry().on())
                    .containsExactly(day("2029-03-14"), day("2029-03-10"));
            assertThat(
                            corrected
                                    .dossier()
                                    .audit(1, AuditKind.RECERTIFICATION)
                                    .orElseThrow()
                                    .target()
                                    .on())
                    .isEqualTo("2029-01-10");
        }

        @Test
        void whatWasNotExpiredAfterAllIsInForceAgain() {
            var restorable = restorable(wronglyPrinted());
            assertThat(
                            Corrections.expiry(
                                            restorable,
                                            day("2027-06-30"),
                                            DateSource.CB_LETTER,
                                            day("2027-06-20"),
                                            IDS)
                                    .after())
                    .isInstanceOf(Certified.class);
        }

        private static Certified wronglyPrinted() {
            return decisionPending(day("2024-06-20"))
                    .grant(decision("2024-07-01", day("2027-06-10")), Optional.empty(), LATER, IDS)
                    .after();
        }

        @Test
        void arithmeticCorrectsNothing() {
            invalid(
                    "source",
                    () ->
                            Corrections.expiry(
                                    certified(),
                                    day("2029-03-31"),
                                    DateSource.COMPUTED,
                                    LATER,
                                    IDS));
        }

        @Test
        void aBodyWithoutAccreditationLeavesTimeForATransfer() {
            var lost = certified().loseAccreditation(day("2028-12-31"), LATER).after();
            assertThat(lost.dates())
                    .filteredOn(date -> date.kind() == CertificationDate.Kind.TRANSFER_UNTIL)
                    .extracting(date -> date.date().on())
                    .containsExactly(day("2029-03-14"));
        }
    }

    @Nested
    class Transfers {

        @Test
        void theCycleGoesOnWithTheOtherBody() {
            var old = surveyed(certified("2025-09-01"), AuditKind.SURVEILLANCE_1, "2026-08-20");
            var transfer =
                    inTransfer(old, "2026-10-01")
                            .decide(
                                    new CertificationId(IDS.next()),
                                    decision("2026-11-10"),
                                    CycleParameters.DEFAULT,
                                    LATER,
                                    IDS);
            var accepted = transfer.in().after();
            assertThat(transfer.out().after().state())
                    .isEqualTo(CertificationState.TRANSFERRED_OUT);
            assertThat(accepted.dossier().body()).isEqualTo(OTHER_BODY);
            assertThat(accepted.cycle().expiresOn()).isEqualTo("2028-08-31");
            assertThat(open(accepted).getFirst().target().on()).isEqualTo("2027-09-01");
            assertThat(accepted.dossier().currentCertificate().orElseThrow().effective().on())
                    .isEqualTo("2026-11-10");
        }

        @Test
        void openFindingsHoldItUp() {
            var open =
                    (Certified)
                            Findings.record(
                                            surveyed(
                                                    certified(),
                                                    AuditKind.SURVEILLANCE_1,
                                                    "2027-02-20"),
                                            finding(AuditKind.SURVEILLANCE_1, FindingGrade.MINOR),
                                            IDS)
                                    .after();
            refused(
                    "TR-5",
                    () ->
                            inTransfer(open, "2027-03-01")
                                    .decide(
                                            new CertificationId(IDS.next()),
                                            decision("2027-03-10"),
                                            CycleParameters.DEFAULT,
                                            LATER,
                                            IDS));
        }

        @Test
        void onlyAnAccreditedBodyMayAccept() {
            refused(
                    "TR-1",
                    () ->
                            certified()
                                    .requestTransfer(
                                            OTHER_BODY,
                                            day("2027-03-01"),
                                            new BodyDeclaration(false, true),
                                            day("2027-03-01")));
            refused(
                    "CB-9",
                    () ->
                            certified()
                                    .requestTransfer(
                                            OTHER_BODY,
                                            day("2027-03-01"),
                                            new BodyDeclaration(true, false),
                                            day("2027-03-01")));
            invalid(
                    "certificationBodyId",
                    () ->
                            certified()
                                    .requestTransfer(
                                            BODY,
                                            day("2027-03-01"),
                                            Journeys.DECLARED,
                                            day("2027-03-01")));
        }

        @Test
        void aRejectedOneChangesNothing() {
            assertThat(
                            inTransfer(certified(), "2027-03-01")
                                    .reject(day("2027-04-01"), LATER)
                                    .after()
                                    .state())
                    .isEqualTo(CertificationState.CERTIFIED);
        }

        @Test
        void itDoesNotOutliveTheCertificate() {
            assertThat(
                            inTransfer(certified(), "2029-03-01")
                                    .atDayStart(day("2029-03-15"))
                                    .getLast()
                                    .after())
                    .isInstanceOf(ExpiredRestorable.class);
        }
    }

    private static List<PlannedAudit> open(Certification certification) {
        return certification.dossier().audits().stream().filter(PlannedAudit::isOpen).toList();
    }

    private static Set<CertificationFlag> flags(Certification certification, String today) {
        return CertificationFlag.of(certification, LocalDate.parse(today), Optional.empty());
    }

    private static void refused(String rule, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step)
                .satisfies(
                        e -> {
                            assertThat(e.rule().id()).isEqualTo(rule);
                            assertThat(e.code()).isEqualTo(ErrorCode.RULE_VIOLATED);
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
