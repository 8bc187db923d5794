package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT_DATE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT_VALUE;
import static dev.triennium.persistence.jooq.generated.Tables.FINDING;
import static dev.triennium.persistence.jooq.generated.Tables.PLANNED_AUDIT;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.certification.AmendedValue;
import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationDate;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingFilter;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventDateRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventValueRecord;
import dev.triennium.persistence.jooq.generated.tables.records.FindingRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlannedAuditRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class JooqCertificationPapers implements CertificationPapers {

    private static final Keyset AUDITS_IN_ORDER = Keyset.by(counted(PLANNED_AUDIT.ORDINAL));
    private static final Keyset FINDINGS_IN_ORDER = Keyset.by(counted(FINDING.ORDINAL));
    private static final Keyset CERTIFICATES_IN_ORDER = Keyset.by(counted(CERTIFICATE.VERSION));
    private static final Keyset EVENTS_IN_ORDER =
            Keyset.by(
                    counted(CERTIFICATION_EVENT.CERTIFICATION_VERSION),
                    counted(CERTIFICATION_EVENT.ORDINAL));

    private final TenantTable<PlannedAuditRecord, PlannedAuditId> audits;
    private final TenantTable<FindingRecord, FindingId> findings;
    private final ChildTable<FindingRecord, ColleagueId> ofAssignees;
    private final TenantTable<CertificateRecord, CertificateId> certificates;
    private final TenantTable<CertificationEventRecord, CertificationEventId> events;

    /// Dates and values have no ids of their own: they are only found below their events.
    private final TenantTable<CertificationEventDateRecord, CertificationEventId> dates;

    private final TenantTable<CertificationEventValueRecord, CertificationEventId> values;

    JooqCertificationPapers(TenantDsl tenants) {
        this.audits = TenantTable.of(tenants, PLANNED_AUDIT.ID);
        this.findings = TenantTable.of(tenants, FINDING.ID);
        this.ofAssignees =
                ChildTable.of(
                        tenants,
                        FINDING.TENANT_ID,
                        FINDING.ASSIGNEE_ID,
                        FINDING.DUE_ON,
                        FINDING.ID);
        this.certificates = TenantTable.of(tenants, CERTIFICATE.ID);
        this.events = TenantTable.of(tenants, CERTIFICATION_EVENT.ID);
        this.dates = TenantTable.of(tenants, CERTIFICATION_EVENT_DATE.CERTIFICATION_EVENT_ID);
        this.values = TenantTable.of(tenants, CERTIFICATION_EVENT_VALUE.CERTIFICATION_EVENT_ID);
    }

    /// A column that counts the rows below a parent.
    private static Keyset.Key<Integer> counted(Field<Integer> column) {
        return Keyset.ascending(column, Object::toString, Integer::valueOf);
    }

    @Override
    public Map<Ref<PlannedAuditId>, OfCertification<PlannedAudit>> listAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> refs) {
        return audits.list(scopes, refs, AuditRows.WITH_CERTIFICATION);
    }

    @Override
    public Map<Ref<CertificationId>, Page<OfCertification<PlannedAudit>>> pagesOfAudits(
            TenantScopes scopes,
            Collection<Ref<CertificationId>> certifications,
            PageRequest page) {
        return audits.pages(
                scopes,
                PLANNED_AUDIT.CERTIFICATION_ID,
                certifications,
                AUDITS_IN_ORDER,
                page,
                AuditRows.WITH_CERTIFICATION);
    }

    @Override
    public Map<Ref<CertificationId>, List<PlannedAudit>> listAllAudits(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications) {
        return audits.listBelow(
                scopes,
                PLANNED_AUDIT.CERTIFICATION_ID,
                certifications,
                PLANNED_AUDIT.ORDINAL,
                AuditRows.ALL);
    }

    @Override
    public Map<Ref<FindingId>, OfCertification<Finding>> listFindings(
            TenantScopes scopes, Collection<Ref<FindingId>> refs) {
        return findings.list(scopes, refs, FindingRows.WITH_CERTIFICATION);
    }

    @Override
    public Map<Ref<CertificationId>, Page<OfCertification<Finding>>> pagesOfFindings(
            TenantScopes scopes,
            Collection<Ref<CertificationId>> certifications,
            FindingFilter filter,
            PageRequest page) {
        return findings.pages(
                scopes,
                FINDING.CERTIFICATION_ID,
                certifications,
                FINDINGS_IN_ORDER,
                FindingRows.matching(filter),
                page,
                FindingRows.WITH_CERTIFICATION);
    }

    @Override
    public Map<Ref<ColleagueId>, List<OfCertification<Finding>>> listFindingsOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> assignees) {
        return ofAssignees.list(
                scopes,
                assignees,
                FindingRows.UNVERIFIED.and(
                        FINDING.CERTIFICATION_ID.in(
                                select(CERTIFICATION.ID)
                                        .from(CERTIFICATION)
                                        .where(
                                                CERTIFICATION.TENANT_ID.in(scopes.tenants()),
                                                CERTIFICATION.STATE.in(
                                                        JooqRunningCertifications.RUNNING)))),
                FindingRows::filed);
    }

    @Override
    public Map<Ref<CertificateId>, OfCertification<Certificate>> listCertificates(
            TenantScopes scopes, Collection<Ref<CertificateId>> refs) {
        return certificates.list(scopes, refs, CertificateRows.WITH_CERTIFICATION);
    }

    @Override
    public Map<Ref<CertificationId>, Page<OfCertification<Certificate>>> pagesOfCertificates(
            TenantScopes scopes,
            Collection<Ref<CertificationId>> certifications,
            PageRequest page) {
        return certificates.pages(
                scopes,
                CERTIFICATE.CERTIFICATION_ID,
                certifications,
                CERTIFICATES_IN_ORDER,
                page,
                CertificateRows.WITH_CERTIFICATION);
    }

    @Override
    public Map<Ref<CertificateId>, ScopeStatementId> listScopes(
            TenantScopes scopes, Collection<Ref<CertificateId>> refs) {
        return certificates.list(
                scopes, refs, CertificateScopeRows.ISSUED_FOR, CertificateScopeRows.ID);
    }

    @Override
    public Map<Ref<CertificationEventId>, CertificationEvent> listEvents(
            TenantScopes scopes, Collection<Ref<CertificationEventId>> refs) {
        return events.list(scopes, refs, EventRows.ALL);
    }

    @Override
    public Map<Ref<CertificationId>, Page<CertificationEvent>> pagesOfEvents(
            TenantScopes scopes,
            Collection<Ref<CertificationId>> certifications,
            PageRequest page) {
        return events.pages(
                scopes,
                CERTIFICATION_EVENT.CERTIFICATION_ID,
                certifications,
                EVENTS_IN_ORDER,
                page,
                EventRows.ALL);
    }

    @Override
    public Map<Ref<CertificationEventId>, List<CertificationDate>> listDates(
            TenantScopes scopes, Collection<Ref<CertificationEventId>> wanted) {
        return dates.listBelow(
                scopes,
                CERTIFICATION_EVENT_DATE.CERTIFICATION_EVENT_ID,
                wanted,
                CERTIFICATION_EVENT_DATE.ORDINAL,
                EventDateRows.ALL);
    }

    @Override
    public Map<Ref<CertificationEventId>, List<AmendedValue>> listValues(
            TenantScopes scopes, Collection<Ref<CertificationEventId>> wanted) {
        return values.listBelow(
                scopes,
                CERTIFICATION_EVENT_VALUE.CERTIFICATION_EVENT_ID,
                wanted,
                CERTIFICATION_EVENT_VALUE.ORDINAL,
                EventValueRows.ALL);
    }
}
