package dev.triennium.domain.certification;

import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What hangs below certifications, for those who look at it: single ones by reference, and pages
/// of what each certification has, in its order.
public interface CertificationPapers {

    Map<Ref<PlannedAuditId>, OfCertification<PlannedAudit>> listAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> refs);

    Map<Ref<CertificationId>, Page<OfCertification<PlannedAudit>>> pagesOfAudits(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications, PageRequest page);

    /// All audits of each, in the order in which they were planned. Those without any are left out.
    Map<Ref<CertificationId>, List<PlannedAudit>> listAllAudits(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications);

    Map<Ref<FindingId>, OfCertification<Finding>> listFindings(
            TenantScopes scopes, Collection<Ref<FindingId>> refs);

    Map<Ref<CertificationId>, Page<OfCertification<Finding>>> pagesOfFindings(
            TenantScopes scopes,
            Collection<Ref<CertificationId>> certifications,
            FindingFilter filter,
            PageRequest page);

    /// The nonconformities that each colleague is to answer, of certifications that run, by their
    /// days. Those without any are left out.
    Map<Ref<ColleagueId>, List<OfCertification<Finding>>> listFindingsOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> assignees);

    Map<Ref<CertificateId>, OfCertification<Certificate>> listCertificates(
            TenantScopes scopes, Collection<Ref<CertificateId>> refs);

    Map<Ref<CertificationId>, Page<OfCertification<Certificate>>> pagesOfCertificates(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications, PageRequest page);

    /// The version of the management system's scope that was in force when each was issued.
    /// Certificates without one are left out: no system was named, or nothing was approved by then.
    Map<Ref<CertificateId>, ScopeStatementId> listScopes(
            TenantScopes scopes, Collection<Ref<CertificateId>> certificates);

    Map<Ref<CertificationEventId>, CertificationEvent> listEvents(
            TenantScopes scopes, Collection<Ref<CertificationEventId>> refs);

    Map<Ref<CertificationId>, Page<CertificationEvent>> pagesOfEvents(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications, PageRequest page);

    /// The dates that each event set or moved. Events without any are left out.
    Map<Ref<CertificationEventId>, List<CertificationDate>> listDates(
            TenantScopes scopes, Collection<Ref<CertificationEventId>> events);

    /// What each event corrected or moved, with both values. Events without any are left out.
    Map<Ref<CertificationEventId>, List<AmendedValue>> listValues(
            TenantScopes scopes, Collection<Ref<CertificationEventId>> events);
}
