package dev.triennium.domain.certification;

import dev.triennium.domain.certification.CertificationDate.Kind;
import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Ended.Cancelled;
import dev.triennium.domain.certification.Ended.Refused;
import dev.triennium.domain.certification.Ended.TransferredOut;
import dev.triennium.domain.certification.Ended.Withdrawn;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.Surveyed.InForce;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Collects the dates that matter in a state.
final class CertificationDates {

    private CertificationDates() {}

    static List<CertificationDate> of(Certification certification) {
        var dates = new ArrayList<CertificationDate>();
        var dossier = certification.dossier();
        switch (certification) {
            case Stage1Done stage1 ->
                    add(
                            dates,
                            Kind.STAGE2_WITHOUT_REVIEW_UNTIL,
                            StageDeadlines.stageGapLimit(
                                    stage1.stage1LastDay(), dossier.parameters()),
                            CertificationRule.ST_1);
            case Stage2Done _, NcResolution _, Stage2RepeatRequired _ ->
                    add(
                            dates,
                            Kind.STAGE2_FINDINGS_UNTIL,
                            Stages.findingsLimit(dossier).on(),
                            CertificationRule.DEC_5);
            case InForce inForce -> running(dates, dossier, inForce.cycle());
            case Suspended suspended -> {
                running(dates, dossier, suspended.cycle());
                add(dates, Kind.SUSPENSION_UNTIL, suspended.limit(), CertificationRule.SU_4);
            }
            case TransferInReview transfer -> running(dates, dossier, transfer.cycle());
            case ExpiredRestorable restorable -> {
                var cycle = restorable.cycle();
                dates.add(new CertificationDate(Kind.EXPIRES_ON, cycle.expiry()));
                add(
                        dates,
                        Kind.RESTORATION_UNTIL,
                        cycle.restorationLimit(),
                        CertificationRule.RC_8);
            }
            case Expired expired ->
                    dates.add(new CertificationDate(Kind.EXPIRES_ON, expired.cycle().expiry()));
            case Applied _,
                    Contracted _,
                    Stage1Planned _,
                    Stage2Planned _,
                    DecisionPending _,
                    Refused _,
                    Cancelled _,
                    Withdrawn _,
                    TransferredOut _ -> {
                // Nothing is due.
            }
        }
        return List.copyOf(dates);
    }

    private static void running(
            List<CertificationDate> dates, Dossier dossier, CertificationCycle cycle) {
        dossier.currentCertificate()
                .ifPresent(
                        certificate ->
                                dates.add(
                                        new CertificationDate(
                                                Kind.EFFECTIVE_FROM, certificate.effective())));
        AuditKind.SURVEILLANCES.forEach(kind -> audit(dates, dossier, cycle, kind, until(kind)));
        add(
                dates,
                Kind.RECERTIFICATION_PLANNING_FROM,
                cycle.recertificationPlanningFrom(),
                CertificationRule.RC_1);
        audit(dates, dossier, cycle, AuditKind.RECERTIFICATION, Kind.RECERTIFICATION_AUDIT_UNTIL);
        dates.add(new CertificationDate(Kind.EXPIRES_ON, cycle.expiry()));
        add(dates, Kind.RESTORATION_UNTIL, cycle.restorationLimit(), CertificationRule.RC_8);
        var lostOn = dossier.accreditationLostOn();
        if (lostOn != null) {
            add(dates, Kind.TRANSFER_UNTIL, cycle.transferLimit(lostOn), CertificationRule.TR_3);
        }
    }

    private static Kind until(AuditKind surveillance) {
        return Kind.valueOf(surveillance + "_UNTIL");
    }

    private static void audit(
            List<CertificationDate> dates,
            Dossier dossier,
            CertificationCycle cycle,
            AuditKind kind,
            Kind as) {
        dossier.audit(cycle.number(), kind)
                .filter(PlannedAudit::isOpen)
                .map(PlannedAudit::latest)
                .ifPresent(latest -> dates.add(new CertificationDate(as, latest)));
    }

    private static void add(
            List<CertificationDate> dates, Kind kind, LocalDate on, CertificationRule rule) {
        dates.add(new CertificationDate(kind, RuledDate.computed(on, rule)));
    }
}
