package dev.triennium.domain.journey;

import static dev.triennium.domain.journey.Turn.CERTIFICATION_BODY;
import static dev.triennium.domain.journey.Turn.CONSULTANTS;
import static dev.triennium.domain.journey.Turn.ORGANISATION;

/// What a step can lack, by whom it is brought and by which mutation that is recorded. The words
/// for people stand in `missing.properties` and its translations.
public enum MissingKind {
    MANAGEMENT_SYSTEM(CONSULTANTS, "createManagementSystem"),
    APPROVED_SCOPE(ORGANISATION, "approveScope"),
    GAP_ANALYSIS(CONSULTANTS, "createAssessment"),
    COMPLETE_GAP_ANALYSIS(ORGANISATION, "completeAssessment"),
    STATEMENT_OF_APPLICABILITY(CONSULTANTS, "createStatementOfApplicability"),
    SIGNED_STATEMENT(ORGANISATION, "signStatementOfApplicability"),
    PLAN(CONSULTANTS, "generateImplementationPlan"),
    PLAN_BASELINE(CONSULTANTS, "takePlanBaseline"),
    LATE_TASKS(ORGANISATION, "reportPlanTask"),
    VALID_EVIDENCE(ORGANISATION, "reviseEvidence"),
    APPROVALS(ORGANISATION, "approveDocument"),
    CONFIRMATIONS(ORGANISATION, "acknowledgeDocument"),
    DOCUMENTED_INFORMATION(ORGANISATION, "publishDocument"),
    PLAN_GATES(CONSULTANTS, "passPlanGate"),
    OPEN_TASKS(ORGANISATION, "reportPlanTask"),
    SIGNED_AUDIT_REPORTS(ORGANISATION, "signInternalAuditReport"),
    AUDITED_CLAUSES(ORGANISATION, "planInternalAudit"),
    LATE_NONCONFORMITIES(ORGANISATION, "completeCorrectiveAction"),
    OPEN_NONCONFORMITIES(ORGANISATION, "submitNonconformityPlan"),
    MANAGEMENT_REVIEW(CONSULTANTS, "planManagementReview"),
    SIGNED_MANAGEMENT_REVIEW(ORGANISATION, "signManagementReview"),
    LATE_MANAGEMENT_REVIEW(ORGANISATION, "planManagementReview"),
    SENT_QUOTATION_REQUEST(CONSULTANTS, "sendQuotationRequest"),
    QUOTATION_DECISION(ORGANISATION, "decideQuotation"),
    APPLICATION(ORGANISATION, "applyForCertification"),
    CONTRACT(CERTIFICATION_BODY, "acceptCertificationApplication"),
    STAGE_1_DAY(ORGANISATION, "scheduleStage1"),
    STAGE_1(CERTIFICATION_BODY, "completeStage1"),
    STAGE_2_DAY(ORGANISATION, "scheduleStage2"),
    STAGE_2(CERTIFICATION_BODY, "completeStage2"),
    STAGE_2_REPETITION(ORGANISATION, "scheduleStage2"),
    VERIFIED_MAJORS(ORGANISATION, "verifyFinding"),
    ACCEPTED_PLANS(ORGANISATION, "acceptFindingPlan"),
    COMPLETE_FILE(CERTIFICATION_BODY, "submitForDecision"),
    DECISION(CERTIFICATION_BODY, "grantCertification"),
    AUDIT_DAY(ORGANISATION, "agreeAuditDate"),
    END_OF_SUSPENSION(ORGANISATION, "restoreCertification"),
    RECERTIFICATION_AUDIT(CERTIFICATION_BODY, "completeRecertificationAudit"),
    RECERTIFICATION_DECISION(CERTIFICATION_BODY, "decideRecertification"),
    RESTORATION(ORGANISATION, "decideRecertification"),
    TRANSFER_DECISION(CERTIFICATION_BODY, "decideTransfer");

    private final Turn turn;
    private final String mutation;

    MissingKind(Turn turn, String mutation) {
        this.turn = turn;
        this.mutation = mutation;
    }

    public Turn turn() {
        return turn;
    }

    /// The mutation's name in the schema.
    public String mutation() {
        return mutation;
    }
}
