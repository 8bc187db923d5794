package dev.triennium.persistence.certification;

import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.Cycled;
import dev.triennium.domain.certification.Ended;
import dev.triennium.domain.certification.Preparing;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A certification as a row, without its papers.
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
                        .setManagementSystemId(dossier.facts().system())
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
                        .setOverriddenOn(dossier.overriddenOn())
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
}
