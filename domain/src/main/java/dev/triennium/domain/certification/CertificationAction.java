package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Certification.Applied;
import dev.triennium.domain.certification.Certification.Cancelled;
import dev.triennium.domain.certification.Certification.Certified;
import dev.triennium.domain.certification.Certification.Contracted;
import dev.triennium.domain.certification.Certification.DecisionPending;
import dev.triennium.domain.certification.Certification.Expired;
import dev.triennium.domain.certification.Certification.ExpiredRestorable;
import dev.triennium.domain.certification.Certification.NcResolution;
import dev.triennium.domain.certification.Certification.RecertInProgress;
import dev.triennium.domain.certification.Certification.Refused;
import dev.triennium.domain.certification.Certification.Stage1Done;
import dev.triennium.domain.certification.Certification.Stage1Planned;
import dev.triennium.domain.certification.Certification.Stage2Done;
import dev.triennium.domain.certification.Certification.Stage2Planned;
import dev.triennium.domain.certification.Certification.Stage2RepeatRequired;
import dev.triennium.domain.certification.Certification.Suspended;
import dev.triennium.domain.certification.Certification.TransferInReview;
import dev.triennium.domain.certification.Certification.TransferredOut;
import dev.triennium.domain.certification.Certification.Withdrawn;
import dev.triennium.domain.identity.Permission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The steps that people take, and the permission that each needs.
public enum CertificationAction {
    ACCEPT_APPLICATION(Permission.MANAGE_CERTIFICATION),
    DECLINE_APPLICATION(Permission.RECORD_DECISION),
    CANCEL(Permission.MANAGE_CERTIFICATION),
    SCHEDULE_STAGE1(Permission.MANAGE_CERTIFICATION),
    COMPLETE_STAGE1(Permission.MANAGE_CERTIFICATION),
    REPEAT_STAGE1(Permission.MANAGE_CERTIFICATION),
    SCHEDULE_STAGE2(Permission.MANAGE_CERTIFICATION),
    COMPLETE_STAGE2(Permission.MANAGE_CERTIFICATION),
    RECORD_FINDING(Permission.RECORD_FINDING),
    VERIFY_FINDING(Permission.RECORD_FINDING),
    ACCEPT_FINDING_PLAN(Permission.RECORD_FINDING),
    SUBMIT_FOR_DECISION(Permission.MANAGE_CERTIFICATION),
    GRANT(Permission.RECORD_DECISION),
    REFUSE(Permission.RECORD_DECISION),
    AGREE_AUDIT_DATE(Permission.MANAGE_CERTIFICATION),
    COMPLETE_SURVEILLANCE(Permission.MANAGE_CERTIFICATION),
    SUSPEND(Permission.RECORD_DECISION),
    RESTORE(Permission.RECORD_DECISION),
    CHANGE_SCOPE(Permission.RECORD_DECISION),
    CHANGE_EDITION(Permission.RECORD_DECISION),
    START_RECERTIFICATION(Permission.MANAGE_CERTIFICATION),
    COMPLETE_RECERTIFICATION_AUDIT(Permission.MANAGE_CERTIFICATION),
    DECIDE_RECERTIFICATION(Permission.RECORD_DECISION),
    DECLINE_RENEWAL(Permission.MANAGE_CERTIFICATION),
    REAPPLY(Permission.MANAGE_CERTIFICATION),
    WITHDRAW(Permission.RECORD_DECISION),
    REQUEST_TRANSFER(Permission.MANAGE_CERTIFICATION),
    DECIDE_TRANSFER(Permission.RECORD_DECISION),
    REJECT_TRANSFER(Permission.RECORD_DECISION),
    RECORD_ACCREDITATION_LOSS(Permission.MANAGE_CERTIFICATION),
    CORRECT_CERTIFICATE_DATE(Permission.RECORD_DECISION);

    private final Permission permission;

    CertificationAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    /// The steps that the state offers, whoever asks. A guard may still refuse one of them.
    public static Set<CertificationAction> of(Certification certification) {
        var actions = EnumSet.noneOf(CertificationAction.class);
        switch (certification) {
            case Applied _ -> Collections.addAll(actions, ACCEPT_APPLICATION, DECLINE_APPLICATION);
            case Contracted _ -> actions.add(SCHEDULE_STAGE1);
            case Stage1Planned _ -> actions.add(COMPLETE_STAGE1);
            case Stage1Done _ ->
                    Collections.addAll(actions, REPEAT_STAGE1, SCHEDULE_STAGE2, RECORD_FINDING);
            case Stage2Planned _ -> actions.add(COMPLETE_STAGE2);
            case Stage2Done _ -> Collections.addAll(actions, RECORD_FINDING, SUBMIT_FOR_DECISION);
            case NcResolution _ -> Collections.addAll(actions, RECORD_FINDING, SUBMIT_FOR_DECISION);
            case Stage2RepeatRequired _ -> actions.add(SCHEDULE_STAGE2);
            case DecisionPending _ -> Collections.addAll(actions, GRANT, REFUSE);
            case Certified _ ->
                    Collections.addAll(
                            actions,
                            RECORD_FINDING,
                            AGREE_AUDIT_DATE,
                            COMPLETE_SURVEILLANCE,
                            SUSPEND,
                            CHANGE_SCOPE,
                            CHANGE_EDITION,
                            START_RECERTIFICATION,
                            WITHDRAW,
                            REQUEST_TRANSFER,
                            RECORD_ACCREDITATION_LOSS,
                            CORRECT_CERTIFICATE_DATE);
            case Suspended _ ->
                    Collections.addAll(
                            actions,
                            RECORD_FINDING,
                            AGREE_AUDIT_DATE,
                            COMPLETE_SURVEILLANCE,
                            RESTORE,
                            CHANGE_SCOPE,
                            WITHDRAW,
                            CORRECT_CERTIFICATE_DATE);
            case RecertInProgress _ ->
                    Collections.addAll(
                            actions,
                            RECORD_FINDING,
                            AGREE_AUDIT_DATE,
                            COMPLETE_SURVEILLANCE,
                            SUSPEND,
                            CHANGE_EDITION,
                            COMPLETE_RECERTIFICATION_AUDIT,
                            DECIDE_RECERTIFICATION,
                            RECORD_ACCREDITATION_LOSS,
                            CORRECT_CERTIFICATE_DATE);
            case ExpiredRestorable _ ->
                    Collections.addAll(
                            actions,
                            RECORD_FINDING,
                            START_RECERTIFICATION,
                            COMPLETE_RECERTIFICATION_AUDIT,
                            DECIDE_RECERTIFICATION,
                            DECLINE_RENEWAL,
                            CORRECT_CERTIFICATE_DATE);
            case Expired _ -> actions.add(REAPPLY);
            case TransferInReview _ ->
                    Collections.addAll(actions, RECORD_FINDING, DECIDE_TRANSFER, REJECT_TRANSFER);
            case Refused _, Cancelled _, Withdrawn _, TransferredOut _ -> {
                // The end.
            }
        }
        if (certification instanceof Certification.Preparing) {
            actions.add(CANCEL);
        }
        if (Findings.isAnswerable(certification)) {
            addAnswers(actions, certification.dossier());
        }
        return Collections.unmodifiableSet(actions);
    }

    private static void addAnswers(Set<CertificationAction> actions, Dossier dossier) {
        for (var finding : dossier.findings()) {
            if (finding.grade().isNonconformity() && finding.verifiedOn() == null) {
                actions.add(VERIFY_FINDING);
            }
            if (finding.grade() == FindingGrade.MINOR && !finding.isSettled()) {
                actions.add(ACCEPT_FINDING_PLAN);
            }
        }
    }
}
