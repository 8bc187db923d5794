package dev.triennium.api.graphql;

import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentTurnId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChangeId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TopicId;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenantexport.TenantExportId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The types of the product that have global ids. Encoding, argument binding and the checks of ids
/// know a type from here alone.
final class IdTypes {

    static final IdType TENANT = IdType.inTenant("Tenant", TenantId.class, TenantId::new);

    static final List<IdType> ALL =
            List.of(
                    TENANT,
                    IdType.global("Firm", FirmId.class, FirmId::new),
                    IdType.inTenant("Site", SiteId.class, SiteId::new),
                    IdType.inTenant("Membership", MembershipId.class, MembershipId::new),
                    IdType.inTenant("Engagement", EngagementId.class, EngagementId::new),
                    new IdType("AuditEntry", true, null),
                    IdType.inTenant("Upload", UploadId.class, UploadId::new),
                    IdType.inTenant("TenantExport", TenantExportId.class, TenantExportId::new),
                    IdType.global("Standard", StandardId.class, StandardId::new),
                    IdType.global("Clause", ClauseId.class, ClauseId::new),
                    IdType.global("Control", ControlId.class, ControlId::new),
                    IdType.global("StandardTopic", TopicId.class, TopicId::new),
                    IdType.global("EditionChange", EditionChangeId.class, EditionChangeId::new),
                    IdType.inTenant("LicensedText", LicensedTextId.class, LicensedTextId::new),
                    IdType.inTenant("KeptSelection", KeptSelectionId.class, KeptSelectionId::new),
                    IdType.inTenant(
                            "ManagementSystem", ManagementSystemId.class, ManagementSystemId::new),
                    IdType.inTenant(
                            "ScopeStatement", ScopeStatementId.class, ScopeStatementId::new),
                    IdType.inTenant("Assessment", AssessmentId.class, AssessmentId::new),
                    IdType.inTenant(
                            "AssessmentItem", AssessmentItemId.class, AssessmentItemId::new),
                    IdType.inTenant(
                            "AssessmentTurn", AssessmentTurnId.class, AssessmentTurnId::new),
                    // Of the people in inputs, all are named as those who may be asked.
                    IdType.inTenant("AssessmentAssignee", PersonId.class, PersonId::new),
                    IdType.inTenant(
                            "StatementOfApplicability",
                            StatementOfApplicabilityId.class,
                            StatementOfApplicabilityId::new),
                    IdType.inTenant(
                            "StatementControl", StatementControlId.class, StatementControlId::new),
                    IdType.inTenant(
                            "CertificationBody",
                            CertificationBodyId.class,
                            CertificationBodyId::new),
                    IdType.inTenant("Certification", CertificationId.class, CertificationId::new),
                    IdType.inTenant("PlannedAudit", PlannedAuditId.class, PlannedAuditId::new),
                    IdType.inTenant("Finding", FindingId.class, FindingId::new),
                    IdType.inTenant("Certificate", CertificateId.class, CertificateId::new),
                    IdType.inTenant(
                            "CertificationEvent",
                            CertificationEventId.class,
                            CertificationEventId::new));

    private static final Map<String, IdType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(IdType::name, Function.identity()));

    private IdTypes() {}

    /// @param name of the GraphQL type
    static IdType named(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException(name + " has no global ids");
        }
        return type;
    }
}
