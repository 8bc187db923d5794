package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a finding and an audit offer, held against what becomes of each step that names them.
class ActionsOfPapersTest {

    private static final Circumstances NOW = new FixedCircumstances(LATER);
    private static final LocalDate DAY = LocalDate.parse("2027-03-01");

    static Stream<Certification> everyState() {
        var transfer = EveryState.transfer();
        var answered =
                Journeys.resolving(
                        Journeys.day("2026-02-10"),
                        FindingGrade.MAJOR,
                        FindingGrade.MINOR,
                        FindingGrade.MINOR,
                        FindingGrade.OPPORTUNITY_FOR_IMPROVEMENT);
        var findings = answered.dossier().findings();
        var verified = Findings.verify(answered, findings.get(1).id(), DAY, null, LATER).after();
        var planned =
                Findings.acceptPlan(
                                (Certification.Answerable) verified,
                                findings.get(2).id(),
                                DAY,
                                LATER)
                        .after();
        return Stream.of(
                        EveryState.once().stream(),
                        Stream.of(transfer.out().after(), transfer.in().after()),
                        Stream.of(
                                planned,
                                new PreparingStep.Cancel(DAY, "Sold").take(answered, NOW).after(),
                                Journeys.agreed(
                                        Journeys.certified(),
                                        AuditKind.SURVEILLANCE_1,
                                        "2027-02-10"),
                                Journeys.surveyed(
                                        Journeys.certified(),
                                        AuditKind.SURVEILLANCE_1,
                                        "2027-02-20")))
                .flatMap(states -> states);
    }

    /// Whether it is refused for the state of the certification or of the paper, rather than for
    /// what was typed.
    private static boolean isRefused(
            Certification certification, CertificationStep<?> step, String field) {
        try {
            step.take(certification, NOW);
            return false;
        } catch (RuleViolationException e) {
            return e.code() == ErrorCode.STATE_MISMATCH || e.path().contains(field);
        } catch (ValidationException _) {
            return false;
        }
    }

    /// One on which an audit of the running cycle may take place.
    private static LocalDate day(Certification certification) {
        return certification.findCycle().map(cycle -> cycle.decidedOn().plusMonths(13)).orElse(DAY);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void aFindingOffersExactlyWhatIsNotRefusedForIt(Certification certification) {
        for (var finding : certification.dossier().findings()) {
            assertThat(FindingAction.of(certification, finding.id()))
                    .as("%s %s", certification.state(), finding)
                    .isEqualTo(
                            accepted(
                                    FindingAction.class,
                                    action ->
                                            isRefused(
                                                    certification,
                                                    step(action, finding, day(certification)),
                                                    "findingId")));
        }
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void anAuditOffersExactlyWhatIsNotRefusedForIt(Certification certification) {
        for (var audit : certification.dossier().audits()) {
            assertThat(PlannedAuditAction.of(certification, audit.id()))
                    .as("%s %s", certification.state(), audit)
                    .isEqualTo(
                            accepted(
                                    PlannedAuditAction.class,
                                    action ->
                                            isRefused(
                                                    certification,
                                                    step(action, audit, day(certification)),
                                                    "auditId")));
        }
    }

    private static <A extends Enum<A>> Set<A> accepted(Class<A> actions, Predicate<A> isRefused) {
        return Arrays.stream(actions.getEnumConstants())
                .filter(isRefused.negate())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(actions)));
    }

    private static CertificationStep<?> step(FindingAction action, Finding finding, LocalDate day) {
        return switch (action) {
            case ASSIGN ->
                    new FindingStep.AssignFinding(finding.id(), new ColleagueId(new UUID(9, 8)));
            case VERIFY -> new FindingStep.VerifyFinding(finding.id(), day, "Was ill");
            case ACCEPT_PLAN -> new FindingStep.AcceptFindingPlan(finding.id(), day);
            case CORRECT ->
                    new CorrectionStep.CorrectFinding(
                            new FindingCorrection(
                                    finding.id(),
                                    new NewFinding(
                                            finding.stage(),
                                            finding.grade(),
                                            finding.clause(),
                                            "Another statement",
                                            finding.evidence(),
                                            finding.statedDueOn()),
                                    finding.planAcceptedOn(),
                                    finding.verifiedOn(),
                                    "Misread"));
        };
    }

    private static CertificationStep<?> step(
            PlannedAuditAction action, PlannedAudit audit, LocalDate day) {
        var id = audit.id();
        return switch (action) {
            case AGREE_DATE -> new CycledStep.AgreeAuditDate(id, day, TEAM, "Was ill");
            case RESCHEDULE ->
                    new AuditDayStep.RescheduleAudit(id, day, TEAM, "Was ill", "Was ill");
            case POSTPONE -> new AuditDayStep.PostponeAudit(id, null, "Was ill", null);
            case TAKE_BACK -> new AuditDayStep.TakeBackAudit(id, "Mistaken");
            case COMPLETE_SURVEILLANCE ->
                    new CycledStep.CompleteSurveillance(id, day, TEAM, "Was ill");
            case CORRECT ->
                    new CorrectionStep.CorrectAudit(
                            new AuditCorrection(
                                    id,
                                    audit.startedOn() == null ? null : dayBefore(audit.startedOn()),
                                    audit.completedOn() == null
                                            ? null
                                            : dayBefore(audit.completedOn()),
                                    "Misread",
                                    "Was ill"));
        };
    }

    /// Not the same, which is refused for another reason.
    private static LocalDate dayBefore(LocalDate recorded) {
        return recorded.minusDays(1);
    }

    @Test
    void everyActionIsOfferedAndRefusedSomewhere() {
        var ofFindings =
                everyState()
                        .flatMap(
                                one ->
                                        one.dossier().findings().stream()
                                                .map(paper -> FindingAction.of(one, paper.id())))
                        .toList();
        var ofAudits =
                everyState()
                        .flatMap(
                                one ->
                                        one.dossier().audits().stream()
                                                .map(
                                                        paper ->
                                                                PlannedAuditAction.of(
                                                                        one, paper.id())))
                        .toList();
        occur(FindingAction.values(), ofFindings);
        occur(PlannedAuditAction.values(), ofAudits);
    }

    private static <A> void occur(A[] actions, List<Set<A>> offered) {
        assertThat(actions)
                .allSatisfy(
                        action -> {
                            assertThat(offered).anyMatch(one -> one.contains(action));
                            assertThat(offered).anyMatch(one -> !one.contains(action));
                        });
    }

    @Test
    void whatIsNotThereOffersNothing() {
        var certified = Journeys.certified();
        assertThat(FindingAction.of(certified, new FindingId(new UUID(9, 9)))).isEmpty();
        assertThat(PlannedAuditAction.of(certified, new PlannedAuditId(new UUID(9, 9)))).isEmpty();
    }
}
