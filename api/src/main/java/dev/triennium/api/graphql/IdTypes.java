package dev.triennium.api.graphql;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.audittrail.AuditEntryId;
import dev.triennium.domain.certificateproof.CertificateProofId;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.PartyRequirementId;
import dev.triennium.domain.document.AcknowledgementId;
import dev.triennium.domain.document.ApprovalPolicyId;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateId;
import dev.triennium.domain.eligibility.BodyCheckRecordId;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.evidence.EvidenceRevisionId;
import dev.triennium.domain.evidenceroom.EvidencePackageId;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessId;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryId;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestId;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentTurnId;
import dev.triennium.domain.handover.HandoverId;
import dev.triennium.domain.handover.OfferId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanBaselineId;
import dev.triennium.domain.implementationplan.PlanGateDecisionId;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.internalaudit.AuditorRequirementId;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditQuestionId;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.invitation.FirmInvitationId;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.journey.JourneyId;
import dev.triennium.domain.journey.PortfolioRowId;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewDecisionId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.markuse.MarkTaskId;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.nonconformity.CorrectiveActionId;
import dev.triennium.domain.nonconformity.NonconformityAnalysisId;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.participation.ParticipationLinkId;
import dev.triennium.domain.proofpage.ProofPageId;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.risk.RiskMeasureId;
import dev.triennium.domain.risk.RiskScaleId;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChangeId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TopicId;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmAuditEntryId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.CourseId;
import dev.triennium.domain.training.QualificationId;
import dev.triennium.domain.training.TrainingSessionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The types of the product that have global ids. Encoding, argument binding and the checks of ids
/// know a type from here alone. Clients keep ids: a code stays with its type for good, and that of
/// a type that is gone is not given away again.
final class IdTypes {

    static final IdType TENANT = IdType.inTenant(1, "Tenant", TenantId.class, TenantId::new);

    static final List<IdType> ALL =
            List.of(
                    TENANT,
                    IdType.global(2, "Firm", FirmId.class, FirmId::new),
                    IdType.inTenant(3, "Site", SiteId.class, SiteId::new),
                    IdType.inTenant(4, "Membership", MembershipId.class, MembershipId::new),
                    IdType.inTenant(5, "Engagement", EngagementId.class, EngagementId::new),
                    IdType.inTenant(6, "AuditEntry", AuditEntryId.class, AuditEntryId::new),
                    IdType.inTenant(7, "Upload", UploadId.class, UploadId::new),
                    IdType.inTenant(8, "TenantExport", TenantExportId.class, TenantExportId::new),
                    IdType.global(9, "Standard", StandardId.class, StandardId::new),
                    IdType.global(10, "Clause", ClauseId.class, ClauseId::new),
                    IdType.global(11, "Control", ControlId.class, ControlId::new),
                    IdType.global(12, "StandardTopic", TopicId.class, TopicId::new),
                    IdType.global(13, "EditionChange", EditionChangeId.class, EditionChangeId::new),
                    IdType.inTenant(14, "LicensedText", LicensedTextId.class, LicensedTextId::new),
                    IdType.inTenant(
                            15, "KeptSelection", KeptSelectionId.class, KeptSelectionId::new),
                    IdType.inTenant(
                            16,
                            "ManagementSystem",
                            ManagementSystemId.class,
                            ManagementSystemId::new),
                    IdType.inTenant(
                            17, "ScopeStatement", ScopeStatementId.class, ScopeStatementId::new),
                    IdType.inTenant(18, "Assessment", AssessmentId.class, AssessmentId::new),
                    IdType.inTenant(
                            19, "AssessmentItem", AssessmentItemId.class, AssessmentItemId::new),
                    IdType.inTenant(
                            20, "AssessmentTurn", AssessmentTurnId.class, AssessmentTurnId::new),
                    // Gone; who could be asked is a Colleague now.
                    new IdType(21, "AssessmentAssignee", true, null),
                    IdType.inTenant(
                            22,
                            "StatementOfApplicability",
                            StatementOfApplicabilityId.class,
                            StatementOfApplicabilityId::new),
                    IdType.inTenant(
                            23,
                            "StatementControl",
                            StatementControlId.class,
                            StatementControlId::new),
                    IdType.inTenant(
                            24,
                            "CertificationBody",
                            CertificationBodyId.class,
                            CertificationBodyId::new),
                    IdType.inTenant(
                            25, "Certification", CertificationId.class, CertificationId::new),
                    IdType.inTenant(26, "PlannedAudit", PlannedAuditId.class, PlannedAuditId::new),
                    IdType.inTenant(27, "Finding", FindingId.class, FindingId::new),
                    IdType.inTenant(28, "Certificate", CertificateId.class, CertificateId::new),
                    IdType.inTenant(
                            29,
                            "CertificationEvent",
                            CertificationEventId.class,
                            CertificationEventId::new),
                    IdType.inTenant(30, "Invitation", InvitationId.class, InvitationId::new),
                    IdType.inTenant(32, "Colleague", ColleagueId.class, ColleagueId::new),
                    IdType.inTenant(
                            33,
                            "ParticipationLink",
                            ParticipationLinkId.class,
                            ParticipationLinkId::new),
                    IdType.global(34, "Employment", EmploymentId.class, EmploymentId::new),
                    IdType.global(
                            35, "FirmInvitation", FirmInvitationId.class, FirmInvitationId::new),
                    IdType.inTenant(36, "Handover", HandoverId.class, HandoverId::new),
                    IdType.global(37, "HandoverOffer", OfferId.class, OfferId::new),
                    IdType.global(
                            44, "FirmAuditEntry", FirmAuditEntryId.class, FirmAuditEntryId::new),
                    IdType.global(38, "Person", PersonId.class, PersonId::new),
                    new IdType(39, "Viewer", false, null),
                    IdType.inTenant(40, "Deadline", DeadlineId.class, DeadlineId::new),
                    IdType.inTenant(41, "PortfolioRow", PortfolioRowId.class, PortfolioRowId::new),
                    IdType.inTenant(42, "Journey", JourneyId.class, JourneyId::new),
                    IdType.inTenant(43, "Notification", ReminderId.class, ReminderId::new),
                    IdType.inTenant(
                            54,
                            "ImplementationPlan",
                            ImplementationPlanId.class,
                            ImplementationPlanId::new),
                    IdType.inTenant(55, "PlanTask", PlanTaskId.class, PlanTaskId::new),
                    IdType.inTenant(56, "PlanBaseline", PlanBaselineId.class, PlanBaselineId::new),
                    IdType.inTenant(
                            90,
                            "PlanGateDecision",
                            PlanGateDecisionId.class,
                            PlanGateDecisionId::new),
                    IdType.inTenant(62, "Document", DocumentId.class, DocumentId::new),
                    IdType.inTenant(
                            63, "DocumentVersion", DocumentVersionId.class, DocumentVersionId::new),
                    IdType.inTenant(
                            64, "DocumentFolder", DocumentFolderId.class, DocumentFolderId::new),
                    IdType.inTenant(
                            65,
                            "DocumentApprovalPolicy",
                            ApprovalPolicyId.class,
                            ApprovalPolicyId::new),
                    IdType.inTenant(
                            66,
                            "DocumentAcknowledgement",
                            AcknowledgementId.class,
                            AcknowledgementId::new),
                    IdType.inTenant(70, "Evidence", EvidenceId.class, EvidenceId::new),
                    IdType.inTenant(
                            71,
                            "EvidenceRevision",
                            EvidenceRevisionId.class,
                            EvidenceRevisionId::new),
                    IdType.inTenant(
                            72, "EvidenceRequest", EvidenceRequestId.class, EvidenceRequestId::new),
                    IdType.inTenant(73, "Competence", CompetenceId.class, CompetenceId::new),
                    IdType.inTenant(74, "Course", CourseId.class, CourseId::new),
                    IdType.inTenant(
                            75, "TrainingSession", TrainingSessionId.class, TrainingSessionId::new),
                    IdType.inTenant(
                            76, "Qualification", QualificationId.class, QualificationId::new),
                    IdType.inTenant(80, "Risk", RiskId.class, RiskId::new),
                    IdType.inTenant(81, "RiskMeasure", RiskMeasureId.class, RiskMeasureId::new),
                    IdType.inTenant(82, "RiskScale", RiskScaleId.class, RiskScaleId::new),
                    IdType.inTenant(83, "Incident", IncidentId.class, IncidentId::new),
                    IdType.inTenant(84, "Objective", ObjectiveId.class, ObjectiveId::new),
                    IdType.inTenant(105, "ContextIssue", ContextIssueId.class, ContextIssueId::new),
                    IdType.inTenant(
                            106,
                            "InterestedParty",
                            InterestedPartyId.class,
                            InterestedPartyId::new),
                    IdType.inTenant(
                            107,
                            "PartyRequirement",
                            PartyRequirementId.class,
                            PartyRequirementId::new),
                    IdType.inTenant(108, "Supplier", SupplierId.class, SupplierId::new),
                    IdType.inTenant(
                            170,
                            "ManagementReview",
                            ManagementReviewId.class,
                            ManagementReviewId::new),
                    IdType.inTenant(
                            171, "ReviewDecision", ReviewDecisionId.class, ReviewDecisionId::new),
                    IdType.global(
                            150,
                            "FirmDocumentTemplate",
                            FirmDocumentTemplateId.class,
                            FirmDocumentTemplateId::new),
                    new IdType(151, "FirmDocumentTemplateVersion", false, null),
                    IdType.global(
                            152,
                            "FirmPlanTemplate",
                            FirmPlanTemplateId.class,
                            FirmPlanTemplateId::new),
                    new IdType(153, "FirmPlanTemplateVersion", false, null),
                    IdType.inTenant(
                            160, "Nonconformity", NonconformityId.class, NonconformityId::new),
                    IdType.inTenant(
                            161,
                            "NonconformityAnalysis",
                            NonconformityAnalysisId.class,
                            NonconformityAnalysisId::new),
                    IdType.inTenant(
                            162,
                            "CorrectiveAction",
                            CorrectiveActionId.class,
                            CorrectiveActionId::new),
                    IdType.inTenant(
                            180, "InternalAudit", InternalAuditId.class, InternalAuditId::new),
                    IdType.inTenant(
                            181,
                            "InternalAuditProgramme",
                            InternalAuditProgrammeId.class,
                            InternalAuditProgrammeId::new),
                    IdType.inTenant(
                            182,
                            "InternalAuditProcess",
                            InternalAuditProcessId.class,
                            InternalAuditProcessId::new),
                    IdType.inTenant(
                            183,
                            "AuditorRequirement",
                            AuditorRequirementId.class,
                            AuditorRequirementId::new),
                    IdType.inTenant(
                            184,
                            "InternalAuditQuestion",
                            InternalAuditQuestionId.class,
                            InternalAuditQuestionId::new),
                    IdType.inTenant(
                            185,
                            "InternalAuditReport",
                            InternalAuditReportId.class,
                            InternalAuditReportId::new),
                    IdType.inTenant(
                            165,
                            "NonconformityResponse",
                            NonconformityResponseId.class,
                            NonconformityResponseId::new),
                    IdType.inTenant(
                            190, "RecurringTask", RecurringTaskId.class, RecurringTaskId::new),
                    IdType.inTenant(210, "ProofPage", ProofPageId.class, ProofPageId::new),
                    IdType.inTenant(
                            211,
                            "CertificateProof",
                            CertificateProofId.class,
                            CertificateProofId::new),
                    IdType.inTenant(212, "MarkUse", MarkUseId.class, MarkUseId::new),
                    IdType.inTenant(213, "MarkTask", MarkTaskId.class, MarkTaskId::new),
                    IdType.inTenant(
                            240, "ExternalAudit", ExternalAuditId.class, ExternalAuditId::new),
                    IdType.inTenant(
                            220,
                            "QuotationRequest",
                            QuotationRequestId.class,
                            QuotationRequestId::new),
                    IdType.inTenant(221, "Quotation", QuotationId.class, QuotationId::new),
                    IdType.inTenant(230, "EvidenceRoom", EvidenceRoomId.class, EvidenceRoomId::new),
                    IdType.inTenant(
                            231,
                            "EvidenceRoomEntry",
                            EvidenceRoomEntryId.class,
                            EvidenceRoomEntryId::new),
                    IdType.inTenant(
                            232,
                            "EvidencePackage",
                            EvidencePackageId.class,
                            EvidencePackageId::new),
                    IdType.inTenant(
                            233,
                            "EvidenceRoomRequest",
                            EvidenceRoomRequestId.class,
                            EvidenceRoomRequestId::new),
                    IdType.inTenant(
                            234,
                            "EvidenceRoomGuest",
                            EvidenceRoomGuestId.class,
                            EvidenceRoomGuestId::new),
                    IdType.inTenant(
                            235,
                            "EvidenceRoomAccess",
                            EvidenceRoomAccessId.class,
                            EvidenceRoomAccessId::new),
                    IdType.global(
                            200, "DirectoryBody", DirectoryBodyId.class, DirectoryBodyId::new),
                    IdType.inTenant(
                            201,
                            "BodyCheckRecord",
                            BodyCheckRecordId.class,
                            BodyCheckRecordId::new));

    private static final Map<String, IdType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(IdType::name, Function.identity()));

    /// By what the domain calls them: `PersonId` is the id of a `Person`.
    private static final Map<String, IdType> BY_DOMAIN =
            ALL.stream()
                    .filter(type -> type.domainIds() != null)
                    .collect(Collectors.toUnmodifiableMap(IdTypes::domain, Function.identity()));

    private static String domain(IdType type) {
        var ids = Objects.requireNonNull(type.domainIds()).type().getSimpleName();
        return ids.substring(0, ids.length() - "Id".length());
    }

    private IdTypes() {}

    static boolean isType(String name) {
        return BY_NAME.containsKey(name);
    }

    /// @param name what the domain calls it
    static Optional<IdType> find(String name) {
        return Optional.ofNullable(BY_DOMAIN.get(name));
    }

    /// @param name of the GraphQL type
    static IdType named(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException(name + " has no global ids");
        }
        return type;
    }

    /// @throws IllegalArgumentException when no type has such ids
    static IdType of(EntityId id) {
        return ALL.stream()
                .filter(
                        type ->
                                type.domainIds() != null
                                        && type.domainIds().type() == id.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of " + id.getClass()));
    }
}
