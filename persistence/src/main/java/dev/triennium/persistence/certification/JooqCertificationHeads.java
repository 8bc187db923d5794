package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certification.ApplicationForm;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqCertificationHeads implements CertificationHeads {

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

    private final TenantTable<CertificationRecord, CertificationId> certifications;

    JooqCertificationHeads(TenantDsl tenants) {
        this.certifications = TenantTable.of(tenants, CERTIFICATION.ID);
    }

    @Override
    public Optional<CertificationHead> find(TenantScope scope, CertificationId id) {
        return certifications.find(scope, id, HeadRows.HEAD);
    }

    @Override
    public Map<Ref<CertificationId>, CertificationHead> list(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        return certifications.list(scopes, refs, HeadRows.HEAD);
    }

    @Override
    public Page<CertificationHead> page(
            TenantScope scope,
            CertificationFilter filter,
            CertificationOrder order,
            PageRequest page) {
        return certifications.page(scope, keyset(order), matches(filter), page, HeadRows.HEAD);
    }

    private static Keyset keyset(CertificationOrder order) {
        return switch (order) {
            case APPLIED_ON -> BY_APPLICATION;
            case EXPIRES_ON -> BY_EXPIRY;
        };
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
    public Map<TenantId, Page<CertificationHead>> pages(
            TenantScopes scopes,
            CertificationFilter filter,
            CertificationOrder order,
            PageRequest page) {
        return certifications.pages(scopes, keyset(order), matches(filter), page, HeadRows.HEAD);
    }

    @Override
    public Map<Ref<CertificationId>, ApplicationForm> listApplications(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        return certifications.list(scopes, refs, ApplicationColumns.APPLICATION);
    }

    @Override
    public Map<Ref<CertificationId>, ManagementSystemId> listSystems(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        var systems = new LinkedHashMap<Ref<CertificationId>, ManagementSystemId>();
        certifications
                .list(scopes, refs, HeadRows.SYSTEM)
                .forEach((ref, found) -> found.ifPresent(system -> systems.put(ref, system)));
        return systems;
    }

    @Override
    public Map<Ref<ManagementSystemId>, Page<CertificationHead>> pagesOfSystems(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems, PageRequest page) {
        return certifications.pages(
                scopes,
                CERTIFICATION.MANAGEMENT_SYSTEM_ID,
                systems,
                BY_APPLICATION,
                page,
                HeadRows.HEAD);
    }

    @Override
    public Map<Ref<CertificationId>, CertificationCycle> listCycles(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        var cycles = new LinkedHashMap<Ref<CertificationId>, CertificationCycle>();
        certifications
                .list(scopes, refs, CycleColumns.WITH_BODIES, CycleColumns.CYCLE)
                .forEach((ref, found) -> found.ifPresent(cycle -> cycles.put(ref, cycle)));
        return cycles;
    }
}
