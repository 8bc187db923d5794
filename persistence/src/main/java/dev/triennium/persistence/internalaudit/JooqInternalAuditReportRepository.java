package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_REPORT;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_REPORT_FINDING;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_REPORT_PERSON;

import dev.triennium.domain.internalaudit.AuditDuty;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenFinding;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenPerson;
import dev.triennium.domain.internalaudit.InternalAuditReport.Signature;
import dev.triennium.domain.internalaudit.InternalAuditReport.State;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.internalaudit.InternalAuditReportRepository;
import dev.triennium.domain.internalaudit.InternalAuditReportState;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditReportFindingRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditReportPersonRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditReportRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqInternalAuditReportRepository
        extends TableRepository<
                InternalAuditReportRecord, InternalAuditReportId, InternalAuditReport>
        implements InternalAuditReportRepository {

    private final TenantDsl tenants;
    private final ChildTable<InternalAuditReportRecord, InternalAuditId> ofAudits;
    private final ChildTable<InternalAuditReportPersonRecord, InternalAuditReportId> people;
    private final ChildTable<InternalAuditReportFindingRecord, InternalAuditReportId> findings;

    JooqInternalAuditReportRepository(TenantDsl tenants) {
        super(tenants, INTERNAL_AUDIT_REPORT.ID);
        this.tenants = tenants;
        this.ofAudits =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_REPORT.TENANT_ID,
                        INTERNAL_AUDIT_REPORT.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_REPORT.NUMBER);
        this.people =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_REPORT_PERSON.TENANT_ID,
                        INTERNAL_AUDIT_REPORT_PERSON.INTERNAL_AUDIT_REPORT_ID,
                        INTERNAL_AUDIT_REPORT_PERSON.ORDINAL);
        this.findings =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_REPORT_FINDING.TENANT_ID,
                        INTERNAL_AUDIT_REPORT_FINDING.INTERNAL_AUDIT_REPORT_ID,
                        INTERNAL_AUDIT_REPORT_FINDING.ORDINAL);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<InternalAuditReport>> listOf(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits) {
        var found = new HashMap<Ref<InternalAuditId>, List<InternalAuditReport>>();
        ofAudits.list(scopes, audits, this::toDomain)
                .forEach((ref, all) -> found.put(ref, all.reversed()));
        return found;
    }

    @Override
    public Map<Ref<InternalAuditId>, Integer> count(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits) {
        var wanted = scopes.reachable(audits);
        var found = new HashMap<Ref<InternalAuditId>, Integer>();
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .select(
                        INTERNAL_AUDIT_REPORT.TENANT_ID,
                        INTERNAL_AUDIT_REPORT.INTERNAL_AUDIT_ID,
                        DSL.count())
                .from(INTERNAL_AUDIT_REPORT)
                .where(
                        INTERNAL_AUDIT_REPORT.TENANT_ID.in(scopes.tenants()),
                        INTERNAL_AUDIT_REPORT.INTERNAL_AUDIT_ID.in(
                                wanted.stream().map(Ref::id).toList()))
                .groupBy(INTERNAL_AUDIT_REPORT.TENANT_ID, INTERNAL_AUDIT_REPORT.INTERNAL_AUDIT_ID)
                .forEach(row -> found.put(new Ref<>(row.value1(), row.value2()), row.value3()));
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public Map<Ref<InternalAuditReportId>, List<FrozenPerson>> listPeople(
            TenantScopes scopes, Collection<Ref<InternalAuditReportId>> refs) {
        return people.list(
                scopes,
                refs,
                row ->
                        new FrozenPerson(
                                AuditDuty.valueOf(row.getDuty()),
                                row.getName(),
                                row.getFunctionName(),
                                row.getDeclaredAt(),
                                row.getOverriddenWhy()));
    }

    @Override
    public Map<Ref<InternalAuditReportId>, List<FrozenFinding>> listFindings(
            TenantScopes scopes, Collection<Ref<InternalAuditReportId>> refs) {
        return findings.list(
                scopes,
                refs,
                row ->
                        new FrozenFinding(
                                row.getClauses(),
                                InternalAuditResult.valueOf(row.getResult()),
                                row.getSampleText(),
                                row.getNotes(),
                                row.getEvidenceText(),
                                row.getNonconformityReference()));
    }

    @Override
    public void freeze(
            TenantScope scope,
            InternalAuditReportId id,
            List<FrozenPerson> team,
            List<FrozenFinding> all) {
        people.insertAll(
                scope,
                IntStream.range(0, team.size())
                        .mapToObj(
                                ordinal ->
                                        new InternalAuditReportPersonRecord()
                                                .setInternalAuditReportId(id)
                                                .setOrdinal(ordinal)
                                                .setDuty(team.get(ordinal).duty().name())
                                                .setName(team.get(ordinal).name())
                                                .setFunctionName(team.get(ordinal).function())
                                                .setDeclaredAt(team.get(ordinal).declaredAt())
                                                .setOverriddenWhy(
                                                        team.get(ordinal).overriddenWhy()))
                        .toList());
        findings.insertAll(
                scope,
                IntStream.range(0, all.size())
                        .mapToObj(
                                ordinal ->
                                        new InternalAuditReportFindingRecord()
                                                .setInternalAuditReportId(id)
                                                .setOrdinal(ordinal)
                                                .setClauses(all.get(ordinal).clauses())
                                                .setResult(all.get(ordinal).result().name())
                                                .setSampleText(all.get(ordinal).sample())
                                                .setNotes(all.get(ordinal).notes())
                                                .setEvidenceText(all.get(ordinal).evidence())
                                                .setNonconformityReference(
                                                        all.get(ordinal).nonconformity()))
                        .toList());
    }

    @Override
    protected InternalAuditReportRecord toRow(InternalAuditReport report) {
        var content = report.content();
        var lead = report.lead();
        var representative = report.representative();
        return new InternalAuditReportRecord()
                .setId(report.id())
                .setVersion(report.version())
                .setInternalAuditId(report.audit())
                .setNumber(report.number())
                .setCorrectedWhy(report.correctedWhy())
                .setSummary(content.summary())
                .setConclusions(content.conclusions())
                .setFulfilment(content.fulfilment())
                .setSampling(content.sampling())
                .setOpinions(content.opinions())
                .setDistribution(content.distribution())
                .setState(report.state().name().name())
                .setWrittenAt(report.written().at())
                .setWrittenById(report.written().by())
                .setLeadSignedAt(lead == null ? null : lead.at())
                .setLeadSignedById(lead == null ? null : lead.by())
                .setLeadName(lead == null ? null : lead.name())
                .setLeadFunction(lead == null ? null : lead.function())
                .setRepresentativeSignedAt(representative == null ? null : representative.at())
                .setRepresentativeSignedById(representative == null ? null : representative.by())
                .setRepresentativeName(representative == null ? null : representative.name())
                .setRepresentativeFunction(
                        representative == null ? null : representative.function());
    }

    @Override
    protected InternalAuditReport toDomain(InternalAuditReportRecord row) {
        return new InternalAuditReport(
                row.getId(),
                row.getVersion(),
                row.getInternalAuditId(),
                row.getNumber(),
                row.getCorrectedWhy(),
                new InternalAuditReport.Content(
                        row.getSummary(),
                        row.getConclusions(),
                        row.getFulfilment(),
                        row.getSampling(),
                        row.getOpinions(),
                        row.getDistribution()),
                new InternalAudit.Step(row.getWrittenAt(), row.getWrittenById()),
                switch (InternalAuditReportState.valueOf(row.getState())) {
                    case DRAFT -> new State.Draft();
                    case LEAD_SIGNED -> new State.LeadSigned(lead(row));
                    case SIGNED -> new State.Signed(lead(row), representative(row));
                });
    }

    private static Signature lead(InternalAuditReportRecord row) {
        return new Signature(
                row.getLeadSignedAt(),
                row.getLeadSignedById(),
                row.getLeadName(),
                row.getLeadFunction());
    }

    private static Signature representative(InternalAuditReportRecord row) {
        return new Signature(
                row.getRepresentativeSignedAt(),
                row.getRepresentativeSignedById(),
                row.getRepresentativeName(),
                row.getRepresentativeFunction());
    }
}
