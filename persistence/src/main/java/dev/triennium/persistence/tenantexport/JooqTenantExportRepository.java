package dev.triennium.persistence.tenantexport;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT_EXPORT;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenantexport.DueTenantExports;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.domain.tenantexport.TenantExport.State;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.TenantExportRecord;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class JooqTenantExportRepository implements TenantExportRepository, DueTenantExports {

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            TENANT_EXPORT.REQUESTED_AT, Instant::toString, Instant::parse),
                    Keyset.id(TENANT_EXPORT.ID, TenantExportId::value, TenantExportId::new));

    private final TenantDsl tenants;

    JooqTenantExportRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<TenantExport> find(TenantScope scope, TenantExportId id) {
        return tenants.in(scope)
                .selectFrom(TENANT_EXPORT)
                .where(TENANT_EXPORT.TENANT_ID.eq(scope.tenant()), TENANT_EXPORT.ID.eq(id))
                .fetchOptional(JooqTenantExportRepository::toDomain);
    }

    private static TenantExport toDomain(TenantExportRecord row) {
        var facts =
                new TenantExport.Facts(
                        row.getId(),
                        row.getRequestedById(),
                        row.getRequestedAt(),
                        row.getExpiresAt());
        return switch (State.valueOf(row.getState())) {
            case REQUESTED -> new TenantExport.Requested(facts);
            case READY ->
                    new TenantExport.Ready(
                            facts,
                            row.getReadyAt(),
                            new StoredFile(
                                    new FileKey(row.getFileKey()), row.getSize(), row.getSha256()));
        };
    }

    @Override
    public Map<TenantExportId, Owned<TenantExport>> list(
            TenantScopes scopes, Collection<TenantExportId> ids) {
        return tenants.across(scopes)
                .selectFrom(TENANT_EXPORT)
                .where(TENANT_EXPORT.TENANT_ID.in(scopes.tenants()), TENANT_EXPORT.ID.in(ids))
                .fetchMap(TENANT_EXPORT.ID, row -> new Owned<>(row.getTenantId(), toDomain(row)));
    }

    @Override
    public Page<TenantExport> list(TenantScope scope, PageRequest page) {
        return NEWEST_FIRST.page(
                tenants.in(scope)
                        .selectFrom(TENANT_EXPORT)
                        .where(TENANT_EXPORT.TENANT_ID.eq(scope.tenant())),
                page,
                JooqTenantExportRepository::toDomain);
    }

    @Override
    public int count(TenantScope scope) {
        return tenants.in(scope)
                .fetchCount(TENANT_EXPORT, TENANT_EXPORT.TENANT_ID.eq(scope.tenant()));
    }

    @Override
    public void insert(TenantScope scope, TenantExport.Requested export) {
        var facts = export.facts();
        tenants.in(scope)
                .insertInto(TENANT_EXPORT)
                .set(
                        new TenantExportRecord()
                                .setTenantId(scope.tenant())
                                .setId(facts.id())
                                .setState(export.state().name())
                                .setRequestedById(facts.requestedBy())
                                .setRequestedAt(facts.requestedAt())
                                .setExpiresAt(facts.expiresAt()))
                .execute();
    }

    @Override
    public boolean finish(TenantScope scope, TenantExport.Ready export) {
        var file = export.file();
        return tenants.in(scope)
                        .update(TENANT_EXPORT)
                        .set(
                                new TenantExportRecord()
                                        .setState(export.state().name())
                                        .setExpiresAt(export.facts().expiresAt())
                                        .setReadyAt(export.readyAt())
                                        .setFileKey(file.key().value())
                                        .setSize(file.size())
                                        .setSha256(file.sha256()))
                        .where(
                                TENANT_EXPORT.TENANT_ID.eq(scope.tenant()),
                                TENANT_EXPORT.ID.eq(export.id()),
                                TENANT_EXPORT.STATE.eq(State.REQUESTED.name()))
                        .execute()
                == 1;
    }

    @Override
    public void delete(TenantScope scope, TenantExportId id) {
        tenants.in(scope)
                .deleteFrom(TENANT_EXPORT)
                .where(TENANT_EXPORT.TENANT_ID.eq(scope.tenant()), TENANT_EXPORT.ID.eq(id))
                .execute();
    }

    @Override
    public List<Due> listRequested(Instant now, int limit) {
        return due(
                TENANT_EXPORT
                        .STATE
                        .eq(State.REQUESTED.name())
                        .and(TENANT_EXPORT.EXPIRES_AT.gt(now)),
                TENANT_EXPORT.REQUESTED_AT,
                limit);
    }

    @Override
    public List<Due> listExpired(Instant now, int limit) {
        return due(TENANT_EXPORT.EXPIRES_AT.le(now), TENANT_EXPORT.EXPIRES_AT, limit);
    }

    private List<Due> due(Condition condition, Field<Instant> oldest, int limit) {
        return tenants.sweep(CrossTenantSweep.TENANT_EXPORTS)
                .select(TENANT_EXPORT.TENANT_ID, TENANT.ZONE, TENANT_EXPORT.ID)
                .from(TENANT_EXPORT)
                .join(TENANT)
                .on(TENANT.ID.eq(TENANT_EXPORT.TENANT_ID))
                .where(condition)
                .orderBy(oldest, TENANT_EXPORT.TENANT_ID, TENANT_EXPORT.ID)
                .limit(limit)
                .fetch(row -> new Due(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
