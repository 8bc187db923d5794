package dev.triennium.persistence.tenantexport;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT_EXPORT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantexport.DueTenantExports;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.domain.tenantexport.TenantExport.State;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.TenantExportRecord;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class JooqTenantExportRepository
        extends TableRepository<TenantExportRecord, TenantExportId, TenantExport>
        implements TenantExportRepository, DueTenantExports {

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            TENANT_EXPORT.REQUESTED_AT, Instant::toString, Instant::parse),
                    Keyset.id(TENANT_EXPORT.ID, TenantExportId::value, TenantExportId::new));

    private final TenantDsl tenants;

    JooqTenantExportRepository(TenantDsl tenants) {
        super(tenants, TENANT_EXPORT.ID);
        this.tenants = tenants;
    }

    @Override
    public Page<TenantExport> page(TenantScope scope, PageRequest page) {
        return table.page(scope, NEWEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public int count(TenantScope scope) {
        return table.count(scope, noCondition());
    }

    @Override
    protected TenantExportRecord toRow(TenantExport export) {
        var facts = export.facts();
        var row =
                new TenantExportRecord()
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setState(export.state().name())
                        .setRequestedById(facts.requestedBy())
                        .setRequestedAt(facts.requestedAt())
                        .setExpiresAt(facts.expiresAt());
        return switch (export) {
            case TenantExport.Requested _ -> row;
            case TenantExport.Ready(_, var readyAt, var file) ->
                    row.setReadyAt(readyAt)
                            .setFileKey(file.key().value())
                            .setSize(file.size())
                            .setSha256(file.sha256());
        };
    }

    @Override
    protected TenantExport toDomain(TenantExportRecord row) {
        var facts =
                new TenantExport.Facts(
                        row.getId(),
                        row.getVersion(),
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
