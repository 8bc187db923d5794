package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.TEAM;
import static dev.triennium.domain.certification.Journeys.decision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertificationActionTest {

    private static final Circumstances NOW = new FixedCircumstances(LATER);

    static Stream<Certification> everyState() {
        var transfer = EveryState.transfer();
        return Stream.of(
                        EveryState.once().stream(),
                        Stream.of(transfer.out().after(), transfer.in().after()),
                        Stream.of(withFinding()))
                .flatMap(states -> states);
    }

    private static Certification withFinding() {
        return Findings.record(
                        Journeys.surveyed(
                                Journeys.certified(), AuditKind.SURVEILLANCE_1, "2027-02-20"),
                        Journeys.finding(AuditKind.SURVEILLANCE_1, FindingGrade.MINOR),
                        Journeys.IDS)
                .after();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void exactlyTheOfferedStepsAreNotRefusedForTheState(Certification certification) {
        var accepted =
                Arrays.stream(CertificationAction.values())
                        .filter(action -> !isMismatch(certification, step(action, certification)))
                        .collect(Collectors.toSet());
        assertThat(CertificationAction.of(certification))
                .containsExactlyInAnyOrderElementsOf(accepted);
    }

    private static boolean isMismatch(Certification certification, CertificationStep<?> step) {
        try {
            step.take(certification, NOW);
            return false;
        } catch (DomainException e) {
            return e.code() == ErrorCode.STATE_MISMATCH;
        }
    }

    @Test
    void everyActionIsOfferedAndRefusedSomewhere() {
        var all = everyState().map(CertificationAction::of).toList();
        assertThat(CertificationAction.values())
                .allSatisfy(
                        action -> {
                            assertThat(all).anyMatch(actions -> actions.contains(action));
                            assertThat(all).anyMatch(actions -> !actions.contains(action));
                        });
    }

    @Test
    void everyStepHasItsAction() {
        assertThat(samples().<Premise<?>>map(CertificationStep::premise))
                .containsExactlyElementsOf(
                        Arrays.stream(CertificationAction.values())
                                .<Premise<?>>map(CertificationAction::premise)
                                .toList());
        assertThat(samples().<Class<?>>map(CertificationStep::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(CertificationStep.class));
    }

    private static Stream<CertificationStep<?>> samples() {
        var certified = Journeys.certified();
        return Arrays.stream(CertificationAction.values()).map(action -> step(action, certified));
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    /// A step of the kind, about the certification's own papers where it has some.
    private static CertificationStep<?> step(
            CertificationAction action, Certification certification) {
        var day = LocalDate.parse("2027-03-01");
        var printed = new PrintedCertificate("QM-4712", null, null, null, "Turning");
        var audit =
                certification.dossier().audits().stream()
                        .filter(PlannedAudit::isOpen)
                        .map(PlannedAudit::id)
                        .findFirst()
                        .orElse(new PlannedAuditId(new UUID(6, 1)));
        var finding =
                certification.dossier().findings().stream()
                        .map(Finding::id)
                        .findFirst()
                        .orElse(new FindingId(new UUID(6, 2)));
        return switch (action) {
            case ACCEPT_APPLICATION ->
                    new PreparingStep.AcceptApplication(day, day, Journeys.DECLARED);
            case DECLINE_APPLICATION -> new PreparingStep.DeclineApplication(day, "No capacity");
            case CANCEL -> new PreparingStep.Cancel(day, "Sold");
            case SCHEDULE_STAGE1 -> new PreparingStep.ScheduleStage1(day, TEAM);
            case COMPLETE_STAGE1 -> new PreparingStep.CompleteStage1(day, List.of());
            case REPEAT_STAGE1 -> new PreparingStep.RepeatStage1(day, TEAM);
            case SCHEDULE_STAGE2 -> new PreparingStep.ScheduleStage2(day, TEAM, true);
            case COMPLETE_STAGE2 -> new PreparingStep.CompleteStage2(day);
            case RECORD_FINDING ->
                    new FindingStep.RecordFinding(
                            Journeys.finding(AuditKind.STAGE_2, FindingGrade.MINOR));
            case ASSIGN_FINDING ->
                    new FindingStep.AssignFinding(finding, new ColleagueId(new UUID(9, 8)));
            case VERIFY_FINDING -> new FindingStep.VerifyFinding(finding, day, null);
            case ACCEPT_FINDING_PLAN -> new FindingStep.AcceptFindingPlan(finding, day);
            case SUBMIT_FOR_DECISION -> new PreparingStep.SubmitForDecision();
            case GRANT -> new PreparingStep.Grant(decision("2027-03-01"));
            case REFUSE -> new PreparingStep.Refuse(day, "Dana Decider", "Unresolved");
            case AGREE_AUDIT_DATE -> new CycledStep.AgreeAuditDate(audit, day, TEAM, null);
            case COMPLETE_SURVEILLANCE ->
                    new CycledStep.CompleteSurveillance(audit, day, TEAM, null);
            case SUSPEND -> new CycledStep.Suspend(day, "Fees");
            case RESTORE -> new CycledStep.Restore(day, null);
            case CHANGE_SCOPE -> new CycledStep.ChangeScope(true, day, printed);
            case CHANGE_EDITION ->
                    new CycledStep.ChangeEdition(Journeys.NEXT_EDITION, day, printed);
            case START_RECERTIFICATION -> new CycledStep.StartRecertification(day, TEAM, null);
            case COMPLETE_RECERTIFICATION_AUDIT ->
                    new CycledStep.CompleteRecertificationAudit(day, TEAM);
            case DECIDE_RECERTIFICATION ->
                    new CycledStep.DecideRecertification(decision("2027-03-01"), null);
            case DECLINE_RENEWAL -> new CycledStep.DeclineRenewal(day);
            case REAPPLY -> new CycledStep.Reapply(day, null, AuditTeam.UNNAMED);
            case WITHDRAW -> new CycledStep.Withdraw(day, "Unresolved");
            case REQUEST_TRANSFER ->
                    new CycledStep.RequestTransfer(Journeys.OTHER_BODY, day, Journeys.DECLARED);
            case DECIDE_TRANSFER -> new CycledStep.DecideTransfer(decision("2027-03-01"));
            case REJECT_TRANSFER -> new CycledStep.RejectTransfer(day);
            case RECORD_ACCREDITATION_LOSS -> new CycledStep.RecordAccreditationLoss(day);
            case CORRECT_CERTIFICATE_DATE ->
                    new CycledStep.CorrectExpiry(
                            LocalDate.parse("2029-04-30"), DateSource.CERTIFICATE);
            case RESCHEDULE_AUDIT ->
                    new AuditDayStep.RescheduleAudit(audit, day, TEAM, "Flood", null);
            case POSTPONE_AUDIT -> new AuditDayStep.PostponeAudit(audit, null, "Flood", null);
            case TAKE_BACK_AUDIT -> new AuditDayStep.TakeBackAudit(audit, "Not agreed");
            case CORRECT_FINDING ->
                    new CorrectionStep.CorrectFinding(
                            new FindingCorrection(
                                    finding,
                                    Journeys.finding(AuditKind.STAGE_2, FindingGrade.MINOR),
                                    null,
                                    null,
                                    "Misread"));
            case CORRECT_AUDIT ->
                    new CorrectionStep.CorrectAudit(
                            new AuditCorrection(audit, null, day, "Misread", null));
            case CORRECT_CERTIFICATE ->
                    new CorrectionStep.CorrectCertificate("QM-4713", null, null, null, "Misread");
        };
    }
}
