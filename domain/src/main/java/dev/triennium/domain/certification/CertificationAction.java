package dev.triennium.domain.certification;

import dev.triennium.domain.identity.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of the steps that people take, and the permission that each needs.
public enum CertificationAction {
    ACCEPT_APPLICATION(Permission.MANAGE_CERTIFICATION, PreparingStep.AcceptApplication.PREMISE),
    DECLINE_APPLICATION(Permission.RECORD_DECISION, PreparingStep.DeclineApplication.PREMISE),
    CANCEL(Permission.MANAGE_CERTIFICATION, PreparingStep.Cancel.PREMISE),
    SCHEDULE_STAGE1(Permission.MANAGE_CERTIFICATION, PreparingStep.ScheduleStage1.PREMISE),
    COMPLETE_STAGE1(Permission.MANAGE_CERTIFICATION, PreparingStep.CompleteStage1.PREMISE),
    REPEAT_STAGE1(Permission.MANAGE_CERTIFICATION, PreparingStep.RepeatStage1.PREMISE),
    SCHEDULE_STAGE2(Permission.MANAGE_CERTIFICATION, PreparingStep.ScheduleStage2.PREMISE),
    COMPLETE_STAGE2(Permission.MANAGE_CERTIFICATION, PreparingStep.CompleteStage2.PREMISE),
    RECORD_FINDING(Permission.RECORD_FINDING, FindingStep.RecordFinding.PREMISE),
    ASSIGN_FINDING(Permission.RECORD_FINDING, FindingStep.AssignFinding.PREMISE),
    VERIFY_FINDING(Permission.RECORD_FINDING, FindingStep.VerifyFinding.PREMISE),
    ACCEPT_FINDING_PLAN(Permission.RECORD_FINDING, FindingStep.AcceptFindingPlan.PREMISE),
    SUBMIT_FOR_DECISION(Permission.MANAGE_CERTIFICATION, PreparingStep.SubmitForDecision.PREMISE),
    GRANT(Permission.RECORD_DECISION, PreparingStep.Grant.PREMISE),
    REFUSE(Permission.RECORD_DECISION, PreparingStep.Refuse.PREMISE),
    AGREE_AUDIT_DATE(Permission.MANAGE_CERTIFICATION, CycledStep.AgreeAuditDate.PREMISE),
    COMPLETE_SURVEILLANCE(Permission.MANAGE_CERTIFICATION, CycledStep.CompleteSurveillance.PREMISE),
    SUSPEND(Permission.RECORD_DECISION, CycledStep.Suspend.PREMISE),
    RESTORE(Permission.RECORD_DECISION, CycledStep.Restore.PREMISE),
    CHANGE_SCOPE(Permission.RECORD_DECISION, CycledStep.ChangeScope.PREMISE),
    CHANGE_EDITION(Permission.RECORD_DECISION, CycledStep.ChangeEdition.PREMISE),
    START_RECERTIFICATION(Permission.MANAGE_CERTIFICATION, CycledStep.StartRecertification.PREMISE),
    COMPLETE_RECERTIFICATION_AUDIT(
            Permission.MANAGE_CERTIFICATION, CycledStep.CompleteRecertificationAudit.PREMISE),
    DECIDE_RECERTIFICATION(Permission.RECORD_DECISION, CycledStep.DecideRecertification.PREMISE),
    DECLINE_RENEWAL(Permission.MANAGE_CERTIFICATION, CycledStep.DeclineRenewal.PREMISE),
    REAPPLY(Permission.MANAGE_CERTIFICATION, CycledStep.Reapply.PREMISE),
    WITHDRAW(Permission.RECORD_DECISION, CycledStep.Withdraw.PREMISE),
    REQUEST_TRANSFER(Permission.MANAGE_CERTIFICATION, CycledStep.RequestTransfer.PREMISE),
    DECIDE_TRANSFER(Permission.RECORD_DECISION, CycledStep.DecideTransfer.PREMISE),
    REJECT_TRANSFER(Permission.RECORD_DECISION, CycledStep.RejectTransfer.PREMISE),
    RECORD_ACCREDITATION_LOSS(
            Permission.MANAGE_CERTIFICATION, CycledStep.RecordAccreditationLoss.PREMISE),
    CORRECT_CERTIFICATE_DATE(Permission.RECORD_DECISION, CycledStep.CorrectExpiry.PREMISE),
    RESCHEDULE_AUDIT(Permission.MANAGE_CERTIFICATION, AuditDayStep.RescheduleAudit.PREMISE),
    POSTPONE_AUDIT(Permission.MANAGE_CERTIFICATION, AuditDayStep.PostponeAudit.PREMISE),
    TAKE_BACK_AUDIT(Permission.MANAGE_CERTIFICATION, AuditDayStep.TakeBackAudit.PREMISE),
    CORRECT_FINDING(Permission.RECORD_FINDING, CorrectionStep.CorrectFinding.PREMISE),
    CORRECT_AUDIT(Permission.MANAGE_CERTIFICATION, CorrectionStep.CorrectAudit.PREMISE),
    CORRECT_CERTIFICATE(Permission.RECORD_DECISION, CorrectionStep.CorrectCertificate.PREMISE);

    private final Permission permission;
    private final Premise<?> premise;

    CertificationAction(Permission permission, Premise<?> premise) {
        this.permission = permission;
        this.premise = premise;
    }

    public Permission permission() {
        return permission;
    }

    Premise<?> premise() {
        return premise;
    }

    /// The steps that the state offers, whoever asks. A guard may still refuse one of them.
    public static Set<CertificationAction> of(Certification certification) {
        return Arrays.stream(values())
                .filter(action -> action.premise.holds(certification))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CertificationAction.class)));
    }
}
