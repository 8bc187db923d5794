package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT_DATE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT_VALUE;
import static dev.triennium.persistence.jooq.generated.Tables.FINDING;
import static dev.triennium.persistence.jooq.generated.Tables.PLANNED_AUDIT;

import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.DatedEvent;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.Papers;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.FindingRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlannedAuditRecord;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;

/// A certification is read with its papers, in one statement for each of their tables.
@Repository
class JooqCertificationRepository implements CertificationRepository {

    private final TenantDsl tenants;
    private final TenantTable<CertificationRecord, CertificationId> certifications;
    private final TenantTable<PlannedAuditRecord, PlannedAuditId> audits;
    private final TenantTable<FindingRecord, FindingId> findings;
    private final TenantTable<CertificateRecord, CertificateId> certificates;
    private final Snapshots snapshots;

    JooqCertificationRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.certifications = TenantTable.of(tenants, CERTIFICATION.ID);
        this.audits = TenantTable.of(tenants, PLANNED_AUDIT.ID);
        this.findings = TenantTable.of(tenants, FINDING.ID);
        this.certificates = TenantTable.of(tenants, CERTIFICATE.ID);
    }

    @Override
    public Optional<Certification> find(TenantScope scope, CertificationId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<CertificationId>, Certification> list(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        return snapshots.read(() -> whole(scopes, refs));
    }

    private Map<Ref<CertificationId>, Certification> whole(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        var rows = certifications.list(scopes, refs, CycleColumns.WITH_BODIES, WholeRows.WHOLE);
        var papers = papers(scopes, rows.keySet());
        var whole = new LinkedHashMap<Ref<CertificationId>, Certification>();
        rows.forEach((ref, row) -> whole.put(ref, row.apply(papers.apply(ref))));
        return whole;
    }

    private Function<Ref<CertificationId>, Papers> papers(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        var auditsOf =
                audits.listBelow(
                        scopes,
                        PLANNED_AUDIT.CERTIFICATION_ID,
                        refs,
                        PLANNED_AUDIT.ORDINAL,
                        AuditRows.ALL);
        var findingsOf =
                findings.listBelow(
                        scopes, FINDING.CERTIFICATION_ID, refs, FINDING.ORDINAL, FindingRows.ALL);
        var certificatesOf =
                certificates.listBelow(
                        scopes,
                        CERTIFICATE.CERTIFICATION_ID,
                        refs,
                        CERTIFICATE.VERSION,
                        CertificateRows.ALL);
        return ref ->
                new Papers(
                        auditsOf.getOrDefault(ref, List.of()),
                        findingsOf.getOrDefault(ref, List.of()),
                        certificatesOf.getOrDefault(ref, List.of()));
    }

    @Override
    public void insert(TenantScope scope, Certification certification, List<DatedEvent> events) {
        certifications.insert(
                scope, CertificationRows.toRow(certification).setId(certification.id()));
        store(scope, certification, Papers.NONE, events);
    }

    @Override
    public void update(
            TenantScope scope,
            Certification certification,
            int expectedVersion,
            List<DatedEvent> events) {
        certifications.update(
                scope, certification.id(), CertificationRows.toRow(certification), expectedVersion);
        var ref = Ref.in(scope, certification.id());
        var stored = papers(TenantScopes.of(scope), List.of(ref)).apply(ref);
        store(scope, certification, stored, events);
    }

    private void store(
            TenantScope scope,
            Certification certification,
            Papers stored,
            List<DatedEvent> events) {
        storePapers(scope, certification, stored);
        storeEvents(scope, certification.version(), events);
    }

    /// Adds the papers that are new and rewrites those that changed; certificates never change.
    private void storePapers(TenantScope scope, Certification certification, Papers stored) {
        var dsl = tenants.in(scope);
        var tenant = scope.tenant();
        var id = certification.id();
        var papers = certification.dossier().papers();
        for (var i = 0; i < papers.audits().size(); i++) {
            var audit = papers.audits().get(i);
            var row = AuditRows.toRow(tenant, id, i, audit);
            if (i >= stored.audits().size()) {
                audits.insert(scope, row);
            } else if (!audit.equals(stored.audits().get(i))) {
                dsl.update(PLANNED_AUDIT)
                        .set(withoutKeys(row))
                        .where(PLANNED_AUDIT.TENANT_ID.eq(tenant), PLANNED_AUDIT.ID.eq(audit.id()))
                        .execute();
            }
        }
        for (var i = 0; i < papers.findings().size(); i++) {
            var finding = papers.findings().get(i);
            var row = FindingRows.toRow(tenant, id, i, finding);
            if (i >= stored.findings().size()) {
                findings.insert(scope, row);
            } else if (!finding.equals(stored.findings().get(i))) {
                dsl.update(FINDING)
                        .set(withoutKeys(row))
                        .where(FINDING.TENANT_ID.eq(tenant), FINDING.ID.eq(finding.id()))
                        .execute();
            }
        }
        for (var i = stored.certificates().size(); i < papers.certificates().size(); i++) {
            certificates.insert(
                    scope, CertificateRows.toRow(tenant, id, papers.certificates().get(i)));
        }
    }

    private static <R extends TableRecord<R>> R withoutKeys(R row) {
        for (var field : row.fields()) {
            if (Set.of("tenant_id", "id").contains(field.getName())) {
                row.reset(field);
            }
        }
        return row;
    }

    private void storeEvents(TenantScope scope, int version, List<DatedEvent> events) {
        var dsl = tenants.in(scope);
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i).event();
            var dates = events.get(i).dates();
            var values = events.get(i).values();
            dsl.insertInto(CERTIFICATION_EVENT)
                    .set(EventRows.toRow(scope.tenant(), version, i, event))
                    .execute();
            for (var j = 0; j < dates.size(); j++) {
                dsl.insertInto(CERTIFICATION_EVENT_DATE)
                        .set(EventDateRows.toRow(scope.tenant(), event, j, dates.get(j)))
                        .execute();
            }
            for (var j = 0; j < values.size(); j++) {
                dsl.insertInto(CERTIFICATION_EVENT_VALUE)
                        .set(EventValueRows.toRow(scope.tenant(), event, j, values.get(j)))
                        .execute();
            }
        }
    }
}
