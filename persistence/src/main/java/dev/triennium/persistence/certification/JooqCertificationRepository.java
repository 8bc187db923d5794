package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT_DATE;
import static dev.triennium.persistence.jooq.generated.Tables.FINDING;
import static dev.triennium.persistence.jooq.generated.Tables.PLANNED_AUDIT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationDate;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.certificationbody.CycleParameterRows;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;

/// A certification is read with its papers, in one statement for each of their tables.
@Repository
class JooqCertificationRepository implements CertificationRepository {

    private static final Keyset.Key<CertificationId> ID =
            Keyset.id(CERTIFICATION.ID, CertificationId::value, CertificationId::new);

    private static final Keyset BY_APPLICATION =
            Keyset.by(
                    Keyset.ascending(
                            CERTIFICATION.APPLIED_ON, LocalDate::toString, LocalDate::parse),
                    ID);

    private static final Keyset BY_EXPIRY =
            Keyset.by(
                    Keyset.ascending(
                            CERTIFICATION.EXPIRY_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    ID);

    private static final Keyset EVENTS_IN_ORDER =
            Keyset.by(
                    Keyset.ascending(
                            CERTIFICATION_EVENT.CERTIFICATION_VERSION,
                            Object::toString,
                            Integer::valueOf),
                    Keyset.ascending(
                            CERTIFICATION_EVENT.ORDINAL, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;

    JooqCertificationRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Certification> find(TenantScope scope, CertificationId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<CertificationId, Owned<Certification>> list(
            TenantScopes scopes, Collection<CertificationId> ids) {
        var rows =
                tenants.across(scopes)
                        .selectFrom(CERTIFICATION)
                        .where(
                                CERTIFICATION.TENANT_ID.in(scopes.tenants()),
                                CERTIFICATION.ID.in(ids))
                        .fetch();
        var whole = whole(scopes, rows);
        var found = new LinkedHashMap<CertificationId, Owned<Certification>>();
        for (var row : rows) {
            found.put(
                    row.getId(),
                    new Owned<>(row.getTenantId(), Objects.requireNonNull(whole.get(row.getId()))));
        }
        return found;
    }

    @Override
    public Map<PlannedAuditId, Owned<PlannedAudit>> listAudits(
            TenantScopes scopes, Collection<PlannedAuditId> ids) {
        return tenants.across(scopes)
                .selectFrom(PLANNED_AUDIT)
                .where(PLANNED_AUDIT.TENANT_ID.in(scopes.tenants()), PLANNED_AUDIT.ID.in(ids))
                .fetchMap(
                        PLANNED_AUDIT.ID,
                        row -> new Owned<>(row.getTenantId(), CertificationRows.toDomain(row)));
    }

    @Override
    public Map<FindingId, Owned<Finding>> listFindings(
            TenantScopes scopes, Collection<FindingId> ids) {
        return tenants.across(scopes)
                .selectFrom(FINDING)
                .where(FINDING.TENANT_ID.in(scopes.tenants()), FINDING.ID.in(ids))
                .fetchMap(
                        FINDING.ID,
                        row -> new Owned<>(row.getTenantId(), CertificationRows.toDomain(row)));
    }

    @Override
    public Map<CertificateId, Owned<Certificate>> listCertificates(
            TenantScopes scopes, Collection<CertificateId> ids) {
        return tenants.across(scopes)
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.TENANT_ID.in(scopes.tenants()), CERTIFICATE.ID.in(ids))
                .fetchMap(
                        CERTIFICATE.ID,
                        row -> new Owned<>(row.getTenantId(), CertificationRows.toDomain(row)));
    }

    @Override
    public Page<Certification> list(
            TenantScope scope,
            CertificationFilter filter,
            CertificationOrder order,
            PageRequest page) {
        var keyset =
                switch (order) {
                    case APPLIED_ON -> BY_APPLICATION;
                    case EXPIRES_ON -> BY_EXPIRY;
                };
        var rows =
                keyset.page(
                        tenants.in(scope)
                                .selectFrom(CERTIFICATION)
                                .where(CERTIFICATION.TENANT_ID.eq(scope.tenant()), matches(filter)),
                        page,
                        Function.<CertificationRecord>identity());
        var whole = whole(TenantScopes.of(scope), rows.values());
        return rows.map(row -> Objects.requireNonNull(whole.get(row.getId())));
    }

    private static Condition matches(CertificationFilter filter) {
        var condition = noCondition();
        if (!filter.states().isEmpty()) {
            condition =
                    condition.and(
                            CERTIFICATION.STATE.in(
                                    filter.states().stream().map(Enum::name).toList()));
        }
        if (filter.standard() != null) {
            condition = condition.and(CERTIFICATION.STANDARD_ID.eq(filter.standard()));
        }
        if (filter.body() != null) {
            condition = condition.and(CERTIFICATION.CERTIFICATION_BODY_ID.eq(filter.body()));
        }
        if (filter.expiresUntil() != null) {
            condition = condition.and(CERTIFICATION.EXPIRY_ORDER_ON.le(filter.expiresUntil()));
        }
        return condition;
    }

    @Override
    public Map<TenantId, Page<Certification>> listByTenant(TenantScopes scopes, PageRequest page) {
        var pages =
                BY_APPLICATION.pages(
                        tenants.across(scopes),
                        CERTIFICATION,
                        CERTIFICATION.TENANT_ID.in(scopes.tenants()),
                        CERTIFICATION.TENANT_ID,
                        page,
                        Function.<CertificationRecord>identity());
        var whole =
                whole(
                        scopes,
                        pages.values().stream().flatMap(one -> one.values().stream()).toList());
        var result = new LinkedHashMap<TenantId, Page<Certification>>();
        pages.forEach(
                (tenant, rows) ->
                        result.put(
                                tenant,
                                rows.map(row -> Objects.requireNonNull(whole.get(row.getId())))));
        return result;
    }

    @Override
    public Map<CertificationEventId, Owned<CertificationEvent>> listEvents(
            TenantScopes scopes, Collection<CertificationEventId> ids) {
        var dsl = tenants.across(scopes);
        var dates = dates(dsl, scopes, ids);
        return dsl.selectFrom(CERTIFICATION_EVENT)
                .where(
                        CERTIFICATION_EVENT.TENANT_ID.in(scopes.tenants()),
                        CERTIFICATION_EVENT.ID.in(ids))
                .fetchMap(
                        CERTIFICATION_EVENT.ID,
                        row ->
                                new Owned<>(
                                        row.getTenantId(),
                                        CertificationRows.toDomain(
                                                row, dates.getOrDefault(row.getId(), List.of()))));
    }

    private static Map<CertificationEventId, List<CertificationDate>> dates(
            DSLContext dsl, TenantScopes scopes, Collection<CertificationEventId> events) {
        return dsl.selectFrom(CERTIFICATION_EVENT_DATE)
                .where(
                        CERTIFICATION_EVENT_DATE.TENANT_ID.in(scopes.tenants()),
                        CERTIFICATION_EVENT_DATE.CERTIFICATION_EVENT_ID.in(events))
                .orderBy(CERTIFICATION_EVENT_DATE.ORDINAL)
                .fetchGroups(
                        CERTIFICATION_EVENT_DATE.CERTIFICATION_EVENT_ID,
                        CertificationRows::toDomain);
    }

    @Override
    public Map<CertificationId, Page<CertificationEvent>> listEvents(
            TenantScopes scopes, Collection<CertificationId> ids, PageRequest page) {
        var dsl = tenants.across(scopes);
        var pages =
                EVENTS_IN_ORDER.pages(
                        dsl,
                        CERTIFICATION_EVENT,
                        CERTIFICATION_EVENT
                                .TENANT_ID
                                .in(scopes.tenants())
                                .and(CERTIFICATION_EVENT.CERTIFICATION_ID.in(ids)),
                        CERTIFICATION_EVENT.CERTIFICATION_ID,
                        page,
                        row -> row);
        var eventIds =
                pages.values().stream()
                        .flatMap(one -> one.values().stream())
                        .map(row -> row.getId())
                        .toList();
        var dates = dates(dsl, scopes, eventIds);
        var result = new LinkedHashMap<CertificationId, Page<CertificationEvent>>();
        pages.forEach(
                (id, rows) ->
                        result.put(
                                id,
                                rows.map(
                                        row ->
                                                CertificationRows.toDomain(
                                                        row,
                                                        dates.getOrDefault(
                                                                row.getId(), List.of())))));
        return result;
    }

    /// The certifications of the rows, in their order.
    private Map<CertificationId, Certification> whole(
            TenantScopes scopes, List<CertificationRecord> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var dsl = tenants.across(scopes);
        var ids = rows.stream().map(CertificationRecord::getId).toList();
        var parameters = parameters(dsl, scopes, rows);
        var audits =
                dsl.selectFrom(PLANNED_AUDIT)
                        .where(
                                PLANNED_AUDIT.TENANT_ID.in(scopes.tenants()),
                                PLANNED_AUDIT.CERTIFICATION_ID.in(ids))
                        .orderBy(PLANNED_AUDIT.ORDINAL)
                        .fetchGroups(PLANNED_AUDIT.CERTIFICATION_ID, CertificationRows::toDomain);
        var findings =
                dsl.selectFrom(FINDING)
                        .where(
                                FINDING.TENANT_ID.in(scopes.tenants()),
                                FINDING.CERTIFICATION_ID.in(ids))
                        .orderBy(FINDING.ORDINAL)
                        .fetchGroups(FINDING.CERTIFICATION_ID, CertificationRows::toDomain);
        var certificates =
                dsl.selectFrom(CERTIFICATE)
                        .where(
                                CERTIFICATE.TENANT_ID.in(scopes.tenants()),
                                CERTIFICATE.CERTIFICATION_ID.in(ids))
                        .orderBy(CERTIFICATE.VERSION)
                        .fetchGroups(CERTIFICATE.CERTIFICATION_ID, CertificationRows::toDomain);
        var whole = new LinkedHashMap<CertificationId, Certification>();
        for (var row : rows) {
            whole.put(
                    row.getId(),
                    CertificationRows.toDomain(
                            row,
                            Objects.requireNonNull(
                                    parameters.get(
                                            new BodyKey(
                                                    row.getTenantId(),
                                                    row.getCertificationBodyId()))),
                            audits.getOrDefault(row.getId(), List.of()),
                            findings.getOrDefault(row.getId(), List.of()),
                            certificates.getOrDefault(row.getId(), List.of())));
        }
        return whole;
    }

    /// A row is known by its tenant and its id.
    private record BodyKey(TenantId tenant, CertificationBodyId body) {}

    private static Map<BodyKey, CycleParameters> parameters(
            DSLContext dsl, TenantScopes scopes, List<CertificationRecord> rows) {
        var bodies =
                rows.stream()
                        .map(CertificationRecord::getCertificationBodyId)
                        .collect(Collectors.toSet());
        return dsl.selectFrom(CERTIFICATION_BODY)
                .where(
                        CERTIFICATION_BODY.TENANT_ID.in(scopes.tenants()),
                        CERTIFICATION_BODY.ID.in(bodies))
                .fetchMap(
                        row -> new BodyKey(row.getTenantId(), row.getId()),
                        CycleParameterRows::toDomain);
    }

    @Override
    public void insert(
            TenantScope scope, Certification certification, List<CertificationEvent> events) {
        tenants.in(scope)
                .insertInto(CERTIFICATION)
                .set(
                        CertificationRows.toRow(certification)
                                .setTenantId(scope.tenant())
                                .setId(certification.id()))
                .execute();
        storePapers(scope, certification);
        storeEvents(scope, certification.version(), events);
    }

    @Override
    public void update(
            TenantScope scope,
            Certification certification,
            int expectedVersion,
            List<CertificationEvent> events) {
        var changed =
                tenants.in(scope)
                        .update(CERTIFICATION)
                        .set(CertificationRows.toRow(certification))
                        .where(
                                CERTIFICATION.TENANT_ID.eq(scope.tenant()),
                                CERTIFICATION.ID.eq(certification.id()),
                                CERTIFICATION.VERSION.eq(expectedVersion))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, certification.id())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
        storePapers(scope, certification);
        storeEvents(scope, certification.version(), events);
    }

    /// Adds the papers that are new and rewrites those that changed; certificates never change.
    private void storePapers(TenantScope scope, Certification certification) {
        var dsl = tenants.in(scope);
        var tenant = scope.tenant();
        var id = certification.id();
        var dossier = certification.dossier();
        var statements = new ArrayList<Query>();
        var audits = storedAudits(dsl, scope, id);
        for (var i = 0; i < dossier.audits().size(); i++) {
            var audit = dossier.audits().get(i);
            var stored = audits.get(audit.id());
            if (!audit.equals(stored)) {
                var row = CertificationRows.toRow(tenant, id, i, audit);
                statements.add(
                        stored == null
                                ? dsl.insertInto(PLANNED_AUDIT).set(row)
                                : dsl.update(PLANNED_AUDIT)
                                        .set(withoutKeys(row))
                                        .where(
                                                PLANNED_AUDIT.TENANT_ID.eq(tenant),
                                                PLANNED_AUDIT.ID.eq(audit.id())));
            }
        }
        var findings = storedFindings(dsl, scope, id);
        for (var i = 0; i < dossier.findings().size(); i++) {
            var finding = dossier.findings().get(i);
            var stored = findings.get(finding.id());
            if (!finding.equals(stored)) {
                var row = CertificationRows.toRow(tenant, id, i, finding);
                statements.add(
                        stored == null
                                ? dsl.insertInto(FINDING).set(row)
                                : dsl.update(FINDING)
                                        .set(withoutKeys(row))
                                        .where(
                                                FINDING.TENANT_ID.eq(tenant),
                                                FINDING.ID.eq(finding.id())));
            }
        }
        var versions = storedVersions(dsl, scope, id);
        for (Certificate certificate : dossier.certificates()) {
            if (!versions.contains(certificate.version())) {
                statements.add(
                        dsl.insertInto(CERTIFICATE)
                                .set(CertificationRows.toRow(tenant, id, certificate)));
            }
        }
        statements.forEach(Query::execute);
    }

    private static <R extends TableRecord<R>> R withoutKeys(R row) {
        for (var field : row.fields()) {
            if (Set.of("tenant_id", "id").contains(field.getName())) {
                row.reset(field);
            }
        }
        return row;
    }

    private static Map<PlannedAuditId, PlannedAudit> storedAudits(
            DSLContext dsl, TenantScope scope, CertificationId id) {
        var stored = new HashMap<PlannedAuditId, PlannedAudit>();
        dsl.selectFrom(PLANNED_AUDIT)
                .where(
                        PLANNED_AUDIT.TENANT_ID.eq(scope.tenant()),
                        PLANNED_AUDIT.CERTIFICATION_ID.eq(id))
                .forEach(row -> stored.put(row.getId(), CertificationRows.toDomain(row)));
        return stored;
    }

    private static Map<FindingId, Finding> storedFindings(
            DSLContext dsl, TenantScope scope, CertificationId id) {
        var stored = new HashMap<FindingId, Finding>();
        dsl.selectFrom(FINDING)
                .where(FINDING.TENANT_ID.eq(scope.tenant()), FINDING.CERTIFICATION_ID.eq(id))
                .forEach(row -> stored.put(row.getId(), CertificationRows.toDomain(row)));
        return stored;
    }

    private static Set<Integer> storedVersions(
            DSLContext dsl, TenantScope scope, CertificationId id) {
        return dsl.select(CERTIFICATE.VERSION)
                .from(CERTIFICATE)
                .where(
                        CERTIFICATE.TENANT_ID.eq(scope.tenant()),
                        CERTIFICATE.CERTIFICATION_ID.eq(id))
                .fetchSet(CERTIFICATE.VERSION);
    }

    private void storeEvents(TenantScope scope, int version, List<CertificationEvent> events) {
        var dsl = tenants.in(scope);
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            dsl.insertInto(CERTIFICATION_EVENT)
                    .set(CertificationRows.toRow(scope.tenant(), version, i, event))
                    .execute();
            for (var j = 0; j < event.dates().size(); j++) {
                dsl.insertInto(CERTIFICATION_EVENT_DATE)
                        .set(
                                CertificationRows.toRow(
                                        scope.tenant(), event, j, event.dates().get(j)))
                        .execute();
            }
        }
    }
}
