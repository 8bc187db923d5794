package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.IDS;
import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.certified;
import static dev.triennium.domain.certification.Journeys.day;
import static dev.triennium.domain.certification.Journeys.decision;
import static dev.triennium.domain.certification.Journeys.expiringOn;
import static dev.triennium.domain.certification.Journeys.recertified;
import static dev.triennium.domain.certification.Journeys.resolving;
import static dev.triennium.domain.certification.Journeys.restorable;
import static dev.triennium.domain.certification.Journeys.stage2Done;
import static dev.triennium.domain.certification.Journeys.stage2Planned;
import static dev.triennium.domain.certification.Journeys.surveyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.Certification.Running;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Correctable;
import dev.triennium.domain.certification.Cycled.RecertInProgress;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What was recorded wrongly is corrected, and held to the rules of the first entry.
class CorrectionsTest {

    @Nested
    class AFinding {

        @Test
        void showsBothValuesOfWhatWasWrong() {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            var said =
                    new NewFinding(
                            AuditKind.STAGE_2,
                            FindingGrade.MINOR,
                            "7.2",
                            "Calibration is not planned",
                            "Gauge 13 of shop 3",
                            day("2026-03-01"));
            var outcome = correct(open, said, null, null, LATER);
            var amendment = Objects.requireNonNull(outcome.amendment());
            assertThat(outcome.kind()).isEqualTo(CertificationEvent.Kind.FINDING_CORRECTED);
            assertThat(amendment.subject()).isEqualTo(id(open));
            assertThat(amendment.reason()).isEqualTo("Misread");
            assertThat(amendment.values())
                    .containsExactly(
                            new AmendedValue(AmendedValue.Field.CLAUSE, "7.1.5", "7.2"),
                            new AmendedValue(
                                    AmendedValue.Field.EVIDENCE,
                                    "Gauge 12 of shop 3",
                                    "Gauge 13 of shop 3"),
                            new AmendedValue(AmendedValue.Field.STATED_DUE_ON, null, "2026-03-01"));
            assertThat(finding(outcome.after()).deadlines())
                    .isEqualTo(
                            new FindingDeadlines(null, day("2026-03-01"), day("2026-03-01"), null));
        }

        @Test
        void thatIsAsBeforeIsNoCorrection() {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            invalid("findingId", () -> correct(open, FindingGrade.MINOR, null, null));
        }

        @Test
        void mustBeOneOfTheCertifications() {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            var other =
                    new FindingCorrection(
                            new FindingId(IDS.next()),
                            Journeys.finding(AuditKind.STAGE_2, FindingGrade.MAJOR),
                            null,
                            null,
                            "Misread");
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> other.of(open, new FixedCircumstances(LATER)))
                    .satisfies(e -> assertThat(e.path()).containsExactly("findingId"));
        }

        @Test
        void isHeldToTheRulesOfItsStageAndItsDay() {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            refused("NC-1", "grade", () -> correct(open, FindingGrade.AREA_OF_CONCERN, null, null));
            refused(
                    "NC-1",
                    "stage",
                    () ->
                            correct(
                                    open,
                                    Journeys.finding(AuditKind.SURVEILLANCE_1, FindingGrade.MINOR),
                                    null,
                                    null,
                                    LATER));
            refused("ORD-1", "dueOn", () -> correct(open, due("2026-02-09"), null, null, LATER));
            refused("DEC-5", "dueOn", () -> correct(open, due("2026-08-11"), null, null, LATER));
            invalid(
                    "clause",
                    () ->
                            correct(
                                    open,
                                    new NewFinding(
                                            AuditKind.STAGE_2,
                                            FindingGrade.MINOR,
                                            "99.99",
                                            "s",
                                            "e",
                                            null),
                                    null,
                                    null,
                                    LATER));
        }

        private NewFinding due(String on) {
            var some = Journeys.finding(AuditKind.STAGE_2, FindingGrade.MAJOR);
            return new NewFinding(
                    some.stage(),
                    some.grade(),
                    some.clause(),
                    some.statement(),
                    some.evidence(),
                    day(on));
        }

        @Test
        void thatIsGraverThanRecordedHoldsUpTheDecision() {
            var pending =
                    withOpportunity(stage2Done(day("2026-02-10"))).submitForDecision(LATER).after();
            var today = day("2026-03-01");
            var after =
                    correct(
                                    pending,
                                    Journeys.finding(AuditKind.STAGE_2, FindingGrade.MAJOR),
                                    null,
                                    null,
                                    today)
                            .after();
            assertThat(after).isInstanceOf(NcResolution.class);
            assertThat(finding(after).deadlines()).isNotNull();
        }

        @Test
        void thatIsNoNonconformityLeavesStage2Done() {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            var after = correct(open, FindingGrade.OPPORTUNITY_FOR_IMPROVEMENT, null, null).after();
            assertThat(after).isInstanceOf(Stage2Done.class);
            assertThat(finding(after).deadlines()).isNull();
            assertThat(correct((Running) after, FindingGrade.MINOR, null, null).after())
                    .isInstanceOf(NcResolution.class);
        }

        @Test
        void thatIsNoMajorEndsTheRepetitionOfStage2() {
            var repeat =
                    (Stage2RepeatRequired)
                            resolving(day("2026-02-10"), FindingGrade.MAJOR)
                                    .atDayStart(day("2026-08-11"))
                                    .getFirst()
                                    .after();
            assertThat(correct(repeat, FindingGrade.MINOR, null, null).after())
                    .isInstanceOf(NcResolution.class);
        }

        @Test
        void anotherTextLeavesTheDecisionWhereItIs() {
            var pending =
                    withOpportunity(stage2Done(day("2026-02-10"))).submitForDecision(LATER).after();
            var said =
                    new NewFinding(
                            AuditKind.STAGE_2,
                            FindingGrade.OPPORTUNITY_FOR_IMPROVEMENT,
                            "7.2",
                            "s",
                            "e",
                            null);
            assertThat(correct(pending, said, null, null, LATER).after())
                    .isInstanceOf(DecisionPending.class);
        }

        @Test
        void thatADecisionRestsOnStaysSettled() {
            var certified = granted("2026-03-20");
            refused("DEC-3", "grade", () -> correct(certified, FindingGrade.MAJOR, null, null));
            refused(
                    "DEC-3",
                    "planAcceptedOn",
                    () -> correct(certified, FindingGrade.MINOR, null, null));
            refused(
                    "DEC-3",
                    "planAcceptedOn",
                    () -> correct(certified, FindingGrade.MINOR, "2026-04-02", null));
            assertThat(correct(certified, FindingGrade.MINOR, "2026-04-01", null).after())
                    .isInstanceOf(Certified.class);
        }

        @Test
        void isAnsweredByAStepOfItsOwn() {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            refused(
                    "NC-2",
                    "planAcceptedOn",
                    () -> correct(open, FindingGrade.MINOR, "2026-03-01", null));
            refused(
                    "NC-2",
                    "verifiedOn",
                    () -> correct(open, FindingGrade.MINOR, null, "2026-03-01"));
        }

        @Test
        void isNotAnsweredBeforeItWasMadeOrInTheFuture() {
            var open = accepted("2026-03-20");
            refused(
                    "ORD-1",
                    "planAcceptedOn",
                    () -> correct(open, FindingGrade.MINOR, "2026-02-09", null));
            invalid(
                    "planAcceptedOn",
                    () ->
                            correct(
                                    open,
                                    Journeys.finding(AuditKind.STAGE_2, FindingGrade.MINOR),
                                    day("2026-04-02"),
                                    null,
                                    day("2026-04-01")));
        }

        @Test
        void mayTurnOutToBeOpen() {
            var open = accepted("2026-03-20");
            var after = correct(open, FindingGrade.MINOR, null, null).after();
            assertThat(finding(after).state()).isEqualTo(Finding.State.OPEN);
        }

        private NcResolution accepted(String on) {
            var open = resolving(day("2026-02-10"), FindingGrade.MINOR);
            return (NcResolution) Findings.acceptPlan(open, id(open), day(on), LATER).after();
        }

        private Certified granted(String planAcceptedOn) {
            return accepted(planAcceptedOn)
                    .submitForDecision(LATER)
                    .after()
                    .grant(decision("2026-04-01"), Optional.empty(), LATER, IDS)
                    .after();
        }

        private Stage2Done withOpportunity(Stage2Done stage2) {
            return (Stage2Done)
                    Findings.record(
                                    stage2,
                                    Journeys.finding(
                                            AuditKind.STAGE_2,
                                            FindingGrade.OPPORTUNITY_FOR_IMPROVEMENT),
                                    IDS)
                            .after();
        }
    }

    @Nested
    class AnAudit {

        @Test
        void ofSurveillanceMovesTheOneAfterIt() {
            var surveyed = surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20");
            var before = Objects.requireNonNull(audit(surveyed, AuditKind.SURVEILLANCE_2).latest());
            var outcome = correct(surveyed, AuditKind.SURVEILLANCE_1, null, "2026-12-20");
            var after =
                    Objects.requireNonNull(
                            audit(outcome.after(), AuditKind.SURVEILLANCE_2).latest());
            assertThat(after.on()).isEqualTo("2027-12-31").isNotEqualTo(before.on());
            assertThat(Objects.requireNonNull(outcome.amendment()).values())
                    .containsExactly(
                            new AmendedValue(
                                    AmendedValue.Field.COMPLETED_ON, "2027-02-20", "2026-12-20"));
        }

        @Test
        void outsideOfItsWindowTakesAReason() {
            var surveyed = surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20");
            refused(
                    "AP-1",
                    "completedOn",
                    () -> correct(surveyed, AuditKind.SURVEILLANCE_1, null, "2026-05-20"));
            var outcome =
                    correct(
                            surveyed,
                            AuditKind.SURVEILLANCE_1,
                            null,
                            "2026-05-20",
                            "The site closed",
                            LATER);
            assertThat(outcome.overrideReason()).isEqualTo("The site closed");
            assertThat(CertificationFlag.of(outcome.after(), day("2027-06-02"), Optional.empty()))
                    .contains(CertificationFlag.AUDIT_OUTSIDE_WINDOW);
        }

        @Test
        void takesItsFindingsAlong() {
            var surveyed = surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20");
            var found =
                    (Certified)
                            Findings.record(
                                            surveyed,
                                            Journeys.finding(
                                                    AuditKind.SURVEILLANCE_1, FindingGrade.MAJOR),
                                            IDS)
                                    .after();
            var after = correct(found, AuditKind.SURVEILLANCE_1, null, "2027-02-10").after();
            assertThat(finding(after).raisedOn()).isEqualTo("2027-02-10");
            assertThat(finding(after).deadlines())
                    .isEqualTo(
                            FindingDeadlines.of(FindingGrade.MAJOR, day("2027-02-10"), null, null));
            var answered =
                    (Certified)
                            Findings.verify(found, id(found), day("2027-03-01"), null, LATER)
                                    .after();
            refused(
                    "ORD-1",
                    "completedOn",
                    () -> correct(answered, AuditKind.SURVEILLANCE_1, null, "2027-03-02"));
        }

        @Test
        void staysInOrderWithTheOthers() {
            var twice =
                    surveyed(
                            surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20"),
                            AuditKind.SURVEILLANCE_2,
                            "2028-02-20");
            refused(
                    "ORD-1",
                    "completedOn",
                    () -> correct(twice, AuditKind.SURVEILLANCE_1, null, "2028-02-21"));
            refused(
                    "ORD-1",
                    "completedOn",
                    () -> correct(twice, AuditKind.SURVEILLANCE_2, null, "2027-02-19"));
            refused(
                    "ORD-1",
                    "completedOn",
                    () -> correct(twice, AuditKind.SURVEILLANCE_1, null, "2026-03-14"));
            invalid(
                    "completedOn",
                    () ->
                            correct(
                                    twice,
                                    AuditKind.SURVEILLANCE_1,
                                    null,
                                    "2027-02-22",
                                    null,
                                    day("2027-02-21")));
        }

        @Test
        void thatADecisionRestsOnStaysBeforeIt() {
            var certified = certified("2026-03-15");
            refused(
                    "ORD-1",
                    "completedOn",
                    () -> correct(certified, AuditKind.STAGE_2, null, "2026-03-16"));
            refused(
                    "ORD-1",
                    "completedOn",
                    () -> correct(certified, AuditKind.STAGE_2, null, "2026-02-22"));
            assertThat(correct(certified, AuditKind.STAGE_2, null, "2026-03-15").after())
                    .isInstanceOf(Certified.class);
        }

        @Test
        void ofStage1StaysBeforeStage2AndMovesItsLatestDay() {
            var planned = stage2Planned(day("2026-02-10"));
            refused(
                    "ST-1",
                    "completedOn",
                    () -> correct(planned, AuditKind.STAGE_1, null, "2026-02-10"));
            var after = correct(planned, AuditKind.STAGE_1, null, "2026-01-20").after();
            var latest = Objects.requireNonNull(audit(after, AuditKind.STAGE_2).latest());
            assertThat(latest.on()).isEqualTo("2026-07-20");
        }

        @Test
        void ofStage2GivesTheMajorItsSixMonths() {
            var open = resolving(day("2026-02-10"), FindingGrade.MAJOR);
            var repeat =
                    (Stage2RepeatRequired) open.atDayStart(day("2026-08-11")).getFirst().after();
            assertThat(
                            correct(
                                            repeat,
                                            AuditKind.STAGE_2,
                                            null,
                                            "2026-02-20",
                                            null,
                                            day("2026-08-12"))
                                    .after())
                    .isInstanceOf(NcResolution.class);
            assertThat(
                            correct(
                                            repeat,
                                            AuditKind.STAGE_2,
                                            null,
                                            "2026-02-11",
                                            null,
                                            day("2026-08-12"))
                                    .after())
                    .isInstanceOf(Stage2RepeatRequired.class);
            var verified =
                    (NcResolution)
                            Findings.verify(open, id(open), day("2026-02-15"), null, LATER).after();
            refused(
                    "ORD-1",
                    "completedOn",
                    () -> correct(verified, AuditKind.STAGE_2, null, "2026-02-16"));
        }

        @Test
        void ofRecertificationHasTwoDays() {
            var audited = recertified(expiringOn("2027-06-30"), "2027-03-10");
            var outcome = correct(audited, AuditKind.RECERTIFICATION, "2027-03-08", "2027-03-09");
            var audit = audit(outcome.after(), AuditKind.RECERTIFICATION);
            assertThat(audit.startedOn()).isEqualTo("2027-03-08");
            assertThat(audit.completedOn()).isEqualTo("2027-03-09");
            refused(
                    "ORD-1",
                    "startedOn",
                    () -> correct(audited, AuditKind.RECERTIFICATION, "2027-03-11", null));
            refused(
                    "AP-1",
                    "startedOn",
                    () -> correct(audited, AuditKind.RECERTIFICATION, "2026-03-11", null));
        }

        @Test
        void ofTheCycleBeforeStaysBeforeTheRenewal() {
            var renewed =
                    recertified(expiringOn("2027-06-30"), "2027-03-10")
                            .decide(decision("2027-04-01"), null, LATER, IDS)
                            .after();
            var audit = renewed.dossier().audit(1, AuditKind.RECERTIFICATION).orElseThrow().id();
            refused(
                    "ORD-1",
                    "completedOn",
                    () ->
                            new AuditCorrection(audit, null, day("2027-04-02"), "Misread", null)
                                    .of(renewed, new FixedCircumstances(LATER)));
        }

        @Test
        void thatHasNotTakenPlaceIsNotCorrected() {
            refused(
                    "AP-1",
                    "auditId",
                    () -> correct(certified(), AuditKind.SURVEILLANCE_1, null, "2027-02-20"));
        }

        @Test
        void hasOnlyTheDaysThatAreRecordedOfIt() {
            var surveyed = surveyed(certified(), AuditKind.SURVEILLANCE_1, "2027-02-20");
            invalid(
                    "startedOn",
                    () -> correct(surveyed, AuditKind.SURVEILLANCE_1, "2027-02-19", null));
            var begun = Journeys.recertifying(expiringOn("2027-06-30"), "2027-03-10");
            invalid(
                    "completedOn",
                    () -> correct(begun, AuditKind.RECERTIFICATION, null, "2027-03-12"));
            invalid(
                    "auditId",
                    () -> correct(surveyed, AuditKind.SURVEILLANCE_1, null, "2027-02-20"));
        }
    }

    @Nested
    class ACertificate {

        @Test
        void isCorrectedByAnotherVersion() {
            var outcome = correct(certified(), "QM-4712", "2026-03-20", "2026-04-01", "2029-03-31");
            var certificates = outcome.after().dossier().certificates();
            assertThat(certificates).hasSize(2);
            assertThat(certificates.getLast().occasion())
                    .isEqualTo(Certificate.Occasion.CORRECTION);
            assertThat(certificates.getLast().number()).isEqualTo("QM-4712");
            assertThat(outcome.after().findCycle().orElseThrow().expiresOn())
                    .isEqualTo("2029-03-31");
            var amendment = Objects.requireNonNull(outcome.amendment());
            assertThat(amendment.subject()).isEqualTo(certificates.getFirst().id());
            assertThat(amendment.values())
                    .containsExactly(
                            new AmendedValue(AmendedValue.Field.NUMBER, "QM-4711", "QM-4712"),
                            new AmendedValue(
                                    AmendedValue.Field.ISSUED_ON, "2026-03-15", "2026-03-20"),
                            new AmendedValue(
                                    AmendedValue.Field.EFFECTIVE_ON, "2026-03-15", "2026-04-01"),
                            new AmendedValue(
                                    AmendedValue.Field.EXPIRES_ON, "2029-03-14", "2029-03-31"));
        }

        @Test
        void keepsWhatIsLeftOut() {
            var after = correct(certified(), "QM-4712", null, null, null).after();
            var last = after.dossier().currentCertificate().orElseThrow();
            assertThat(last.issued().on()).isEqualTo("2026-03-15");
            assertThat(after.findCycle().orElseThrow().expiresOn()).isEqualTo("2029-03-14");
        }

        @Test
        void isHeldToTheRulesOfTheFirstEntry() {
            var certified = certified();
            refused("CERT-1", "issuedOn", () -> correct(certified, null, "2026-03-14", null, null));
            refused(
                    "CERT-1",
                    "effectiveOn",
                    () -> correct(certified, null, null, "2026-03-14", null));
            invalid("effectiveOn", () -> correct(certified, null, null, "2026-06-16", null));
            refused("AP-3", "expiresOn", () -> correct(certified, null, null, null, "2029-03-16"));
            invalid("expiresOn", () -> correct(certified, null, null, null, "2026-03-15"));
            invalid("id", () -> correct(certified, "QM-4711", null, null, null));
            invalid(
                    "issuedOn",
                    () ->
                            Corrections.certificate(
                                    certified,
                                    null,
                                    day("2026-05-02"),
                                    null,
                                    null,
                                    "Misread",
                                    day("2026-05-01"),
                                    IDS));
        }

        @Test
        void thatHadNotExpiredIsInForceAgain() {
            var expired = restorable(recertified(certified(), "2029-01-10"));
            var outcome =
                    Corrections.certificate(
                            expired,
                            null,
                            null,
                            null,
                            day("2029-03-15"),
                            "Misread",
                            day("2029-03-15"),
                            IDS);
            assertThat(outcome.after()).isInstanceOf(RecertInProgress.class);
        }

        @Test
        void afterALaterDecisionMayTakeEffectLater() {
            var extended =
                    certified()
                            .changeScope(
                                    false,
                                    day("2027-06-01"),
                                    new PrintedCertificate("QM-4712", null, null, null, "Milling"),
                                    LATER,
                                    IDS)
                            .after();
            assertThat(correct(extended, null, null, "2027-07-01", null).after())
                    .isInstanceOf(Certified.class);
            invalid("effectiveOn", () -> correct(extended, null, null, "2027-10-01", null));
        }

        private Outcome<? extends Certification> correct(
                Correctable certification,
                @Nullable String number,
                @Nullable String issuedOn,
                @Nullable String effectiveOn,
                @Nullable String expiresOn) {
            return new CorrectionStep.CorrectCertificate(
                            number,
                            dayOf(issuedOn),
                            dayOf(effectiveOn),
                            dayOf(expiresOn),
                            "Misread")
                    .from(certification, new FixedCircumstances(LATER));
        }
    }

    private static Outcome<? extends Certification> correct(
            Running certification,
            FindingGrade grade,
            @Nullable String planAcceptedOn,
            @Nullable String verifiedOn) {
        return correct(
                certification,
                Journeys.finding(AuditKind.STAGE_2, grade),
                dayOf(planAcceptedOn),
                dayOf(verifiedOn),
                LATER);
    }

    private static Outcome<? extends Certification> correct(
            Running certification,
            NewFinding said,
            @Nullable LocalDate planAcceptedOn,
            @Nullable LocalDate verifiedOn,
            LocalDate today) {
        return new FindingCorrection(id(certification), said, planAcceptedOn, verifiedOn, "Misread")
                .of(certification, new FixedCircumstances(today));
    }

    private static Outcome<? extends Certification> correct(
            Running certification,
            AuditKind kind,
            @Nullable String startedOn,
            @Nullable String completedOn) {
        return correct(certification, kind, startedOn, completedOn, null, LATER);
    }

    private static Outcome<? extends Certification> correct(
            Running certification,
            AuditKind kind,
            @Nullable String startedOn,
            @Nullable String completedOn,
            @Nullable String overrideReason,
            LocalDate today) {
        return new AuditCorrection(
                        audit(certification, kind).id(),
                        dayOf(startedOn),
                        dayOf(completedOn),
                        "Misread",
                        overrideReason)
                .of(certification, new FixedCircumstances(today));
    }

    private static @Nullable LocalDate dayOf(@Nullable String text) {
        return text == null ? null : day(text);
    }

    private static FindingId id(Certification certification) {
        return finding(certification).id();
    }

    private static Finding finding(Certification certification) {
        return certification.dossier().findings().getLast();
    }

    private static PlannedAudit audit(Certification certification, AuditKind kind) {
        return certification.dossier().audits().stream()
                .filter(audit -> audit.kind() == kind)
                .reduce((_, later) -> later)
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
