package dev.triennium.persistence.jooq;

import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentTurnId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChangeId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TopicId;
import dev.triennium.domain.standard.TransitionId;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenantexport.TenantExportId;

/// One converter per id; the code generator refers to them by name.
public final class IdConverters {

    private IdConverters() {}

    public static final class OfTenantId extends IdConverter<TenantId> {
        private static final long serialVersionUID = 1L;

        public OfTenantId() {
            super(TenantId.class, TenantId::new, TenantId::value);
        }
    }

    public static final class OfFirmId extends IdConverter<FirmId> {
        private static final long serialVersionUID = 1L;

        public OfFirmId() {
            super(FirmId.class, FirmId::new, FirmId::value);
        }
    }

    public static final class OfSiteId extends IdConverter<SiteId> {
        private static final long serialVersionUID = 1L;

        public OfSiteId() {
            super(SiteId.class, SiteId::new, SiteId::value);
        }
    }

    public static final class OfMembershipId extends IdConverter<MembershipId> {
        private static final long serialVersionUID = 1L;

        public OfMembershipId() {
            super(MembershipId.class, MembershipId::new, MembershipId::value);
        }
    }

    public static final class OfEngagementId extends IdConverter<EngagementId> {
        private static final long serialVersionUID = 1L;

        public OfEngagementId() {
            super(EngagementId.class, EngagementId::new, EngagementId::value);
        }
    }

    public static final class OfPersonId extends IdConverter<PersonId> {
        private static final long serialVersionUID = 1L;

        public OfPersonId() {
            super(PersonId.class, PersonId::new, PersonId::value);
        }
    }

    public static final class OfStandardId extends IdConverter<StandardId> {
        private static final long serialVersionUID = 1L;

        public OfStandardId() {
            super(StandardId.class, StandardId::new, StandardId::value);
        }
    }

    public static final class OfClauseId extends IdConverter<ClauseId> {
        private static final long serialVersionUID = 1L;

        public OfClauseId() {
            super(ClauseId.class, ClauseId::new, ClauseId::value);
        }
    }

    public static final class OfControlId extends IdConverter<ControlId> {
        private static final long serialVersionUID = 1L;

        public OfControlId() {
            super(ControlId.class, ControlId::new, ControlId::value);
        }
    }

    public static final class OfEditionChangeId extends IdConverter<EditionChangeId> {
        private static final long serialVersionUID = 1L;

        public OfEditionChangeId() {
            super(EditionChangeId.class, EditionChangeId::new, EditionChangeId::value);
        }
    }

    public static final class OfTransitionId extends IdConverter<TransitionId> {
        private static final long serialVersionUID = 1L;

        public OfTransitionId() {
            super(TransitionId.class, TransitionId::new, TransitionId::value);
        }
    }

    public static final class OfDeadlineId extends IdConverter<DeadlineId> {
        private static final long serialVersionUID = 1L;

        public OfDeadlineId() {
            super(DeadlineId.class, DeadlineId::new, DeadlineId::value);
        }
    }

    public static final class OfReminderId extends IdConverter<ReminderId> {
        private static final long serialVersionUID = 1L;

        public OfReminderId() {
            super(ReminderId.class, ReminderId::new, ReminderId::value);
        }
    }

    public static final class OfMailId extends IdConverter<MailId> {
        private static final long serialVersionUID = 1L;

        public OfMailId() {
            super(MailId.class, MailId::new, MailId::value);
        }
    }

    public static final class OfCertificationBodyId extends IdConverter<CertificationBodyId> {
        private static final long serialVersionUID = 1L;

        public OfCertificationBodyId() {
            super(CertificationBodyId.class, CertificationBodyId::new, CertificationBodyId::value);
        }
    }

    public static final class OfCertificationId extends IdConverter<CertificationId> {
        private static final long serialVersionUID = 1L;

        public OfCertificationId() {
            super(CertificationId.class, CertificationId::new, CertificationId::value);
        }
    }

    public static final class OfCertificationEventId extends IdConverter<CertificationEventId> {
        private static final long serialVersionUID = 1L;

        public OfCertificationEventId() {
            super(
                    CertificationEventId.class,
                    CertificationEventId::new,
                    CertificationEventId::value);
        }
    }

    public static final class OfPlannedAuditId extends IdConverter<PlannedAuditId> {
        private static final long serialVersionUID = 1L;

        public OfPlannedAuditId() {
            super(PlannedAuditId.class, PlannedAuditId::new, PlannedAuditId::value);
        }
    }

    public static final class OfFindingId extends IdConverter<FindingId> {
        private static final long serialVersionUID = 1L;

        public OfFindingId() {
            super(FindingId.class, FindingId::new, FindingId::value);
        }
    }

    public static final class OfCertificateId extends IdConverter<CertificateId> {
        private static final long serialVersionUID = 1L;

        public OfCertificateId() {
            super(CertificateId.class, CertificateId::new, CertificateId::value);
        }
    }

    public static final class OfManagementSystemId extends IdConverter<ManagementSystemId> {
        private static final long serialVersionUID = 1L;

        public OfManagementSystemId() {
            super(ManagementSystemId.class, ManagementSystemId::new, ManagementSystemId::value);
        }
    }

    public static final class OfScopeStatementId extends IdConverter<ScopeStatementId> {
        private static final long serialVersionUID = 1L;

        public OfScopeStatementId() {
            super(ScopeStatementId.class, ScopeStatementId::new, ScopeStatementId::value);
        }
    }

    public static final class OfLicensedTextId extends IdConverter<LicensedTextId> {
        private static final long serialVersionUID = 1L;

        public OfLicensedTextId() {
            super(LicensedTextId.class, LicensedTextId::new, LicensedTextId::value);
        }
    }

    public static final class OfTopicId extends IdConverter<TopicId> {
        private static final long serialVersionUID = 1L;

        public OfTopicId() {
            super(TopicId.class, TopicId::new, TopicId::value);
        }
    }

    public static final class OfKeptSelectionId extends IdConverter<KeptSelectionId> {
        private static final long serialVersionUID = 1L;

        public OfKeptSelectionId() {
            super(KeptSelectionId.class, KeptSelectionId::new, KeptSelectionId::value);
        }
    }

    public static final class OfAssessmentId extends IdConverter<AssessmentId> {
        private static final long serialVersionUID = 1L;

        public OfAssessmentId() {
            super(AssessmentId.class, AssessmentId::new, AssessmentId::value);
        }
    }

    public static final class OfAssessmentItemId extends IdConverter<AssessmentItemId> {
        private static final long serialVersionUID = 1L;

        public OfAssessmentItemId() {
            super(AssessmentItemId.class, AssessmentItemId::new, AssessmentItemId::value);
        }
    }

    public static final class OfAssessmentTurnId extends IdConverter<AssessmentTurnId> {
        private static final long serialVersionUID = 1L;

        public OfAssessmentTurnId() {
            super(AssessmentTurnId.class, AssessmentTurnId::new, AssessmentTurnId::value);
        }
    }

    public static final class OfStatementOfApplicabilityId
            extends IdConverter<StatementOfApplicabilityId> {
        private static final long serialVersionUID = 1L;

        public OfStatementOfApplicabilityId() {
            super(
                    StatementOfApplicabilityId.class,
                    StatementOfApplicabilityId::new,
                    StatementOfApplicabilityId::value);
        }
    }

    public static final class OfStatementControlId extends IdConverter<StatementControlId> {
        private static final long serialVersionUID = 1L;

        public OfStatementControlId() {
            super(StatementControlId.class, StatementControlId::new, StatementControlId::value);
        }
    }

    public static final class OfTenantExportId extends IdConverter<TenantExportId> {
        private static final long serialVersionUID = 1L;

        public OfTenantExportId() {
            super(TenantExportId.class, TenantExportId::new, TenantExportId::value);
        }
    }

    public static final class OfKeptFileId extends IdConverter<KeptFileId> {
        private static final long serialVersionUID = 1L;

        public OfKeptFileId() {
            super(KeptFileId.class, KeptFileId::new, KeptFileId::value);
        }
    }

    public static final class OfUploadId extends IdConverter<UploadId> {
        private static final long serialVersionUID = 1L;

        public OfUploadId() {
            super(UploadId.class, UploadId::new, UploadId::value);
        }
    }
}
