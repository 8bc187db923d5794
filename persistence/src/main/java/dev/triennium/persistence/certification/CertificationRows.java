package dev.triennium.persistence.certification;

import dev.triennium.domain.certification.ApplicationForm;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.AuditTeam;
import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationDate;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.Cycled;
import dev.triennium.domain.certification.Dossier;
import dev.triennium.domain.certification.Ended;
import dev.triennium.domain.certification.Facts;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingDeadlines;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.Papers;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.Preparing;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventDateRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.FindingRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlannedAuditRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Between a certification and its rows.
final class CertificationRows {

    private static final LocalDate AFTER_ALL_OTHERS = LocalDate.of(9999, 12, 31);

    private CertificationRows() {}

    /// All columns but the keys.
    static CertificationRecord toRow(Certification certification) {
        var dossier = certification.dossier();
        var application = dossier.application();
        var cycle = certification.findCycle().orElse(dossier.formerCycle());
        var row =
                new CertificationRecord()
                        .setVersion(dossier.version())
                        .setStandardId(dossier.standard())
                        .setCertificationBodyId(dossier.body())
                        .setState(certification.state().name())
                        .setAppliedOn(application.submittedOn())
                        .setScope(application.scope())
                        .setProcesses(application.processes())
                        .setResources(application.resources())
                        .setLegalObligations(application.legalObligations())
                        .setOutsourcedProcesses(application.outsourcedProcesses())
                        .setConsultancy(application.consultancy())
                        .setReviewAcceptedOn(null)
                        .setContractSignedOn(null)
                        .setExpiryOrderOn(cycle == null ? AFTER_ALL_OTHERS : cycle.expiresOn())
                        .setSuspendedOn(null)
                        .setSuspensionReason(null)
                        .setWithdrawalProposed(false)
                        .setTransferBodyId(null)
                        .setTransferRequestedOn(null)
                        .setSuccessorId(null)
                        .setEndedOn(null)
                        .setEndReason(null)
                        .setAccreditationLostOn(dossier.accreditationLostOn())
                        .setNextTimerOn(certification.nextTimerOn().orElse(null));
        setCycle(row, cycle);
        return switch (certification) {
            case Preparing.Applied applied ->
                    row.setReviewAcceptedOn(applied.reviewAcceptedOn())
                            .setContractSignedOn(applied.contractSignedOn());
            case Ended.Refused refused ->
                    row.setEndedOn(refused.refusedOn()).setEndReason(refused.reason());
            case Ended.Cancelled cancelled ->
                    row.setEndedOn(cancelled.cancelledOn()).setEndReason(cancelled.reason());
            case Ended.Withdrawn withdrawn ->
                    row.setEndedOn(withdrawn.withdrawnOn()).setEndReason(withdrawn.reason());
            case Cycled.Suspended suspended ->
                    row.setSuspendedOn(suspended.suspendedOn())
                            .setSuspensionReason(suspended.reason())
                            .setWithdrawalProposed(suspended.isWithdrawalProposed());
            case Cycled.TransferInReview transfer ->
                    row.setTransferBodyId(transfer.toBody())
                            .setTransferRequestedOn(transfer.requestedOn());
            case Ended.TransferredOut out ->
                    row.setTransferBodyId(out.toBody())
                            .setSuccessorId(out.successor())
                            .setEndedOn(out.transferredOn());
            case Preparing.Contracted _,
                    Preparing.Stage1Planned _,
                    Preparing.Stage1Done _,
                    Preparing.Stage2Planned _,
                    Preparing.Stage2Done _,
                    Preparing.NcResolution _,
                    Preparing.Stage2RepeatRequired _,
                    Preparing.DecisionPending _,
                    Cycled.Certified _,
                    Cycled.RecertInProgress _,
                    Cycled.ExpiredRestorable _,
                    Cycled.Expired _ ->
                    row;
        };
    }

    private static void setCycle(CertificationRecord row, @Nullable CertificationCycle cycle) {
        var expiry = cycle == null ? null : cycle.expiry();
        row.setCycleNumber(cycle == null ? null : cycle.number())
                .setCycleOrigin(cycle == null ? null : cycle.origin().name())
                .setCycleDecidedOn(cycle == null ? null : cycle.decidedOn())
                .setCycleAnchorOn(cycle == null ? null : cycle.anchor())
                .setExpiresOn(expiry == null ? null : expiry.on())
                .setExpirySource(expiry == null ? null : expiry.source().name())
                .setExpiryRule(expiry == null ? null : expiry.rule().id())
                .setPreviousExpiresOn(cycle == null ? null : cycle.previousExpiry());
    }

    static Certification toDomain(
            CertificationRecord row,
            CycleParameters parameters,
            List<PlannedAudit> audits,
            List<Finding> findings,
            List<Certificate> certificates) {
        var state = CertificationState.valueOf(row.getState());
        var cycle = row.getCycleNumber() == null ? null : toCycle(row, parameters);
        var isCycled =
                switch (state) {
                    case CERTIFIED,
                            SUSPENDED,
                            RECERT_IN_PROGRESS,
                            EXPIRED_RESTORABLE,
                            EXPIRED,
                            WITHDRAWN,
                            TRANSFER_IN_REVIEW,
                            TRANSFERRED_OUT ->
                            true;
                    case APPLIED,
                            CONTRACTED,
                            STAGE1_PLANNED,
                            STAGE1_DONE,
                            STAGE2_PLANNED,
                            STAGE2_DONE,
                            NC_RESOLUTION,
                            STAGE2_REPEAT_REQUIRED,
                            DECISION_PENDING,
                            REFUSED,
                            CANCELLED ->
                            false;
                };
        var dossier =
                new Dossier(
                        new Facts(
                                row.getId(),
                                row.getCertificationBodyId(),
                                parameters,
                                new ApplicationForm(
                                        row.getAppliedOn(),
                                        row.getScope(),
                                        row.getProcesses(),
                                        row.getResources(),
                                        row.getLegalObligations(),
                                        row.getOutsourcedProcesses(),
                                        row.getConsultancy())),
                        row.getVersion(),
                        row.getStandardId(),
                        isCycled ? null : cycle,
                        row.getAccreditationLostOn(),
                        new Papers(audits, findings, certificates));
        if (isCycled && cycle != null) {
            return cycled(state, row, dossier, cycle);
        }
        return switch (state) {
            case APPLIED ->
                    new Preparing.Applied(
                            dossier, row.getReviewAcceptedOn(), row.getContractSignedOn());
            case CONTRACTED -> new Preparing.Contracted(dossier);
            case STAGE1_PLANNED -> new Preparing.Stage1Planned(dossier);
            case STAGE1_DONE -> new Preparing.Stage1Done(dossier);
            case STAGE2_PLANNED -> new Preparing.Stage2Planned(dossier);
            case STAGE2_DONE -> new Preparing.Stage2Done(dossier);
            case NC_RESOLUTION -> new Preparing.NcResolution(dossier);
            case STAGE2_REPEAT_REQUIRED -> new Preparing.Stage2RepeatRequired(dossier);
            case DECISION_PENDING -> new Preparing.DecisionPending(dossier);
            case REFUSED -> new Ended.Refused(dossier, row.getEndedOn(), row.getEndReason());
            case CANCELLED -> new Ended.Cancelled(dossier, row.getEndedOn(), row.getEndReason());
            default -> throw new IllegalStateException("No cycle in state " + state);
        };
    }

    private static Certification cycled(
            CertificationState state,
            CertificationRecord row,
            Dossier dossier,
            CertificationCycle cycle) {
        return switch (state) {
            case CERTIFIED -> new Cycled.Certified(dossier, cycle);
            case SUSPENDED ->
                    new Cycled.Suspended(
                            dossier,
                            cycle,
                            row.getSuspendedOn(),
                            row.getSuspensionReason(),
                            row.getWithdrawalProposed());
            case RECERT_IN_PROGRESS -> new Cycled.RecertInProgress(dossier, cycle);
            case EXPIRED_RESTORABLE -> new Cycled.ExpiredRestorable(dossier, cycle);
            case EXPIRED -> new Cycled.Expired(dossier, cycle);
            case WITHDRAWN ->
                    new Ended.Withdrawn(dossier, cycle, row.getEndedOn(), row.getEndReason());
            case TRANSFER_IN_REVIEW ->
                    new Cycled.TransferInReview(
                            dossier, cycle, row.getTransferBodyId(), row.getTransferRequestedOn());
            case TRANSFERRED_OUT ->
                    new Ended.TransferredOut(
                            dossier,
                            cycle,
                            row.getTransferBodyId(),
                            row.getEndedOn(),
                            row.getSuccessorId());
            default -> throw new IllegalStateException("A cycle in state " + state);
        };
    }

    private static CertificationCycle toCycle(CertificationRecord row, CycleParameters parameters) {
        return new CertificationCycle(
                row.getCycleNumber(),
                CertificationCycle.Origin.valueOf(row.getCycleOrigin()),
                row.getCycleDecidedOn(),
                row.getCycleAnchorOn(),
                date(row.getExpiresOn(), row.getExpirySource(), row.getExpiryRule()),
                row.getPreviousExpiresOn(),
                parameters);
    }

    static PlannedAuditRecord toRow(
            TenantId tenant, CertificationId certification, int ordinal, PlannedAudit audit) {
        var earliest = audit.earliest();
        var target = audit.target();
        var latest = audit.latest();
        return new PlannedAuditRecord()
                .setTenantId(tenant)
                .setId(audit.id())
                .setCertificationId(certification)
                .setOrdinal(ordinal)
                .setCycleNumber(audit.cycleNumber())
                .setKind(audit.kind().name())
                .setState(audit.state().name())
                .setEarliestOn(earliest == null ? null : earliest.on())
                .setEarliestSource(earliest == null ? null : earliest.source().name())
                .setEarliestRule(earliest == null ? null : earliest.rule().id())
                .setTargetOn(target.on())
                .setTargetSource(target.source().name())
                .setTargetRule(target.rule().id())
                .setLatestOn(latest == null ? null : latest.on())
                .setLatestSource(latest == null ? null : latest.source().name())
                .setLatestRule(latest == null ? null : latest.rule().id())
                .setAgreedOn(audit.agreedOn())
                .setStartedOn(audit.startedOn())
                .setCompletedOn(audit.completedOn())
                .setTeam(audit.team().members());
    }

    static PlannedAudit toDomain(PlannedAuditRecord row) {
        return new PlannedAudit(
                row.getId(),
                row.getCycleNumber(),
                AuditKind.valueOf(row.getKind()),
                PlannedAudit.State.valueOf(row.getState()),
                row.getEarliestOn() == null
                        ? null
                        : date(row.getEarliestOn(), row.getEarliestSource(), row.getEarliestRule()),
                date(row.getTargetOn(), row.getTargetSource(), row.getTargetRule()),
                row.getLatestOn() == null
                        ? null
                        : date(row.getLatestOn(), row.getLatestSource(), row.getLatestRule()),
                row.getAgreedOn(),
                row.getStartedOn(),
                row.getCompletedOn(),
                new AuditTeam(row.getTeam()));
    }

    static FindingRecord toRow(
            TenantId tenant, CertificationId certification, int ordinal, Finding finding) {
        var deadlines = finding.deadlines();
        return new FindingRecord()
                .setTenantId(tenant)
                .setId(finding.id())
                .setCertificationId(certification)
                .setOrdinal(ordinal)
                .setPlannedAuditId(finding.audit())
                .setStage(finding.stage().name())
                .setGrade(finding.grade().name())
                .setClause(finding.clause())
                .setStatement(finding.statement())
                .setEvidence(finding.evidence())
                .setRaisedOn(finding.raisedOn())
                .setStatedDueOn(finding.statedDueOn())
                .setCorrectionOn(deadlines == null ? null : deadlines.correctionOn())
                .setPlanOn(deadlines == null ? null : deadlines.planOn())
                .setDueOn(deadlines == null ? null : deadlines.dueOn())
                .setFollowUpOn(deadlines == null ? null : deadlines.followUpOn())
                .setPlanAcceptedOn(finding.planAcceptedOn())
                .setVerifiedOn(finding.verifiedOn());
    }

    static Finding toDomain(FindingRecord row) {
        return new Finding(
                row.getId(),
                row.getPlannedAuditId(),
                AuditKind.valueOf(row.getStage()),
                FindingGrade.valueOf(row.getGrade()),
                row.getClause(),
                row.getStatement(),
                row.getEvidence(),
                row.getRaisedOn(),
                row.getStatedDueOn(),
                row.getPlanOn() == null
                        ? null
                        : new FindingDeadlines(
                                row.getCorrectionOn(),
                                row.getPlanOn(),
                                row.getDueOn(),
                                row.getFollowUpOn()),
                row.getPlanAcceptedOn(),
                row.getVerifiedOn());
    }

    static CertificateRecord toRow(
            TenantId tenant, CertificationId certification, Certificate certificate) {
        return new CertificateRecord()
                .setTenantId(tenant)
                .setId(certificate.id())
                .setCertificationId(certification)
                .setVersion(certificate.version())
                .setCycleNumber(certificate.cycleNumber())
                .setOccasion(certificate.occasion().name())
                .setNumber(certificate.number())
                .setIssuedOn(certificate.issued().on())
                .setIssuedSource(certificate.issued().source().name())
                .setIssuedRule(certificate.issued().rule().id())
                .setEffectiveOn(certificate.effective().on())
                .setEffectiveSource(certificate.effective().source().name())
                .setEffectiveRule(certificate.effective().rule().id())
                .setExpiresOn(certificate.expiry().on())
                .setExpirySource(certificate.expiry().source().name())
                .setExpiryRule(certificate.expiry().rule().id())
                .setScope(certificate.scope());
    }

    static Certificate toDomain(CertificateRecord row) {
        return new Certificate(
                row.getId(),
                row.getVersion(),
                row.getCycleNumber(),
                Certificate.Occasion.valueOf(row.getOccasion()),
                row.getNumber(),
                date(row.getIssuedOn(), row.getIssuedSource(), row.getIssuedRule()),
                date(row.getEffectiveOn(), row.getEffectiveSource(), row.getEffectiveRule()),
                date(row.getExpiresOn(), row.getExpirySource(), row.getExpiryRule()),
                row.getScope());
    }

    /// @param version the certification's version that the event led to
    static CertificationEventRecord toRow(
            TenantId tenant, int version, int ordinal, CertificationEvent event) {
        var from = event.from();
        var row =
                new CertificationEventRecord()
                        .setTenantId(tenant)
                        .setId(event.id())
                        .setCertificationId(event.certification())
                        .setCertificationVersion(version)
                        .setOrdinal(ordinal)
                        .setKind(event.kind().name())
                        .setOccurredOn(event.occurredOn())
                        .setRecordedAt(event.recordedAt())
                        .setFromState(from == null ? null : from.name())
                        .setToState(event.to().name())
                        .setEvidence(event.evidence())
                        .setOverrideReason(event.overrideReason());
        return switch (event.actor()) {
            case Actor.Person(var person, var firm) -> row.setPersonId(person).setFirmId(firm);
            case Actor.Job(var name) -> row.setJob(name);
        };
    }

    static CertificationEvent toDomain(
            CertificationEventRecord row, List<CertificationDate> dates) {
        var person = row.getPersonId();
        return new CertificationEvent(
                row.getId(),
                row.getCertificationId(),
                CertificationEvent.Kind.valueOf(row.getKind()),
                row.getOccurredOn(),
                row.getRecordedAt(),
                person == null
                        ? new Actor.Job(row.getJob())
                        : new Actor.Person(person, row.getFirmId()),
                row.getFromState() == null ? null : CertificationState.valueOf(row.getFromState()),
                CertificationState.valueOf(row.getToState()),
                row.getEvidence(),
                row.getOverrideReason(),
                dates);
    }

    static CertificationEventDateRecord toRow(
            TenantId tenant, CertificationEvent event, int ordinal, CertificationDate date) {
        return new CertificationEventDateRecord()
                .setTenantId(tenant)
                .setCertificationEventId(event.id())
                .setOrdinal(ordinal)
                .setKind(date.kind().name())
                .setFallsOn(date.date().on())
                .setSource(date.date().source().name())
                .setRule(date.date().rule().id());
    }

    static CertificationDate toDomain(CertificationEventDateRecord row) {
        return new CertificationDate(
                CertificationDate.Kind.valueOf(row.getKind()),
                date(row.getFallsOn(), row.getSource(), row.getRule()));
    }

    private static RuledDate date(LocalDate on, String source, String rule) {
        return new RuledDate(on, DateSource.valueOf(source), CertificationRule.withId(rule));
    }
}
