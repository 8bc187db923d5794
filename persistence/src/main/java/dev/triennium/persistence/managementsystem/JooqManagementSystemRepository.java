package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_SYSTEM;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementSystemRecord;
import dev.triennium.persistence.tenancy.ArchiveColumns;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqManagementSystemRepository implements ManagementSystemRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(MANAGEMENT_SYSTEM.NAME_ORDER),
                    Keyset.id(
                            MANAGEMENT_SYSTEM.ID,
                            ManagementSystemId::value,
                            ManagementSystemId::new));

    private final TenantTable<ManagementSystemRecord, ManagementSystemId> table;
    private final TenantDsl tenants;
    private final JooqScopeStatementRepository statements;
    private final Snapshots snapshots;

    JooqManagementSystemRepository(
            TenantDsl tenants, JooqScopeStatementRepository statements, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.table = TenantTable.of(tenants, MANAGEMENT_SYSTEM.ID);
        this.statements = statements;
    }

    @Override
    public Optional<ManagementSystem> find(TenantScope scope, ManagementSystemId id) {
        return snapshots.read(
                () -> findFacts(scope, id).map(facts -> statements.whole(scope, facts)));
    }

    @Override
    public Optional<ManagementSystem.Facts> findFacts(TenantScope scope, ManagementSystemId id) {
        return table.find(scope, id).map(JooqManagementSystemRepository::facts);
    }

    @Override
    public Map<Ref<ManagementSystemId>, ManagementSystem.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> refs) {
        return table.list(scopes, refs, JooqManagementSystemRepository::facts);
    }

    @Override
    public Map<TenantId, Page<ManagementSystem.Facts>> pages(
            TenantScopes scopes, ArchivedFilter archived, PageRequest page) {
        return table.pages(
                scopes,
                BY_NAME,
                ArchiveColumns.shows(archived, MANAGEMENT_SYSTEM.ARCHIVED_AT),
                page,
                JooqManagementSystemRepository::facts);
    }

    @Override
    public List<ManagementSystem> lockInUse(TenantScope scope) {
        return tenants.in(scope)
                .selectFrom(MANAGEMENT_SYSTEM)
                .where(
                        MANAGEMENT_SYSTEM.TENANT_ID.eq(scope.tenant()),
                        MANAGEMENT_SYSTEM.ARCHIVED_AT.isNull())
                .orderBy(MANAGEMENT_SYSTEM.ID)
                .forUpdate()
                .fetch(row -> statements.whole(scope, facts(row)));
    }

    @Override
    public int count(TenantScope scope) {
        return table.count(scope, noCondition());
    }

    @Override
    public void insert(TenantScope scope, ManagementSystem system) {
        table.insert(scope, toRow(system.facts()));
        statements.store(scope, system);
    }

    @Override
    public void update(TenantScope scope, ManagementSystem system, int expectedVersion) {
        table.update(scope, system.id(), toRow(system.facts()), expectedVersion);
        statements.store(scope, system);
    }

    private static ManagementSystem.Facts facts(ManagementSystemRecord row) {
        return new ManagementSystem.Facts(
                row.getId(),
                row.getVersion(),
                row.getName(),
                Standing.of(row.getArchivedAt(), row.getArchivedById()));
    }

    private static ManagementSystemRecord toRow(ManagementSystem.Facts facts) {
        var archived = facts.standing().archived();
        return new ManagementSystemRecord()
                .setId(facts.id())
                .setVersion(facts.version())
                .setName(facts.name())
                .setArchivedAt(archived == null ? null : archived.at())
                .setArchivedById(archived == null ? null : archived.by());
    }
}
