package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_PROCESS;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditProcessRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditProcessRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqInternalAuditProcessRepository
        extends TableRepository<
                InternalAuditProcessRecord, InternalAuditProcessId, InternalAuditProcess>
        implements InternalAuditProcessRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(
                    Keyset.id(
                            INTERNAL_AUDIT_PROCESS.ID,
                            InternalAuditProcessId::value,
                            InternalAuditProcessId::new));

    private final ChildTable<InternalAuditProcessRecord, ManagementSystemId> ofSystems;
    private final OwnedTable<InternalAuditProcessRecord, InternalAuditProcessId> owned;

    JooqInternalAuditProcessRepository(TenantDsl tenants) {
        super(tenants, INTERNAL_AUDIT_PROCESS.ID);
        this.ofSystems =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_PROCESS.TENANT_ID,
                        INTERNAL_AUDIT_PROCESS.MANAGEMENT_SYSTEM_ID,
                        INTERNAL_AUDIT_PROCESS.ID);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        INTERNAL_AUDIT_PROCESS.TENANT_ID,
                        INTERNAL_AUDIT_PROCESS.ID,
                        INTERNAL_AUDIT_PROCESS.OWNER_ID,
                        noCondition(),
                        noCondition(),
                        InternalAuditProcessId::new);
    }

    @Override
    public Map<TenantId, Page<InternalAuditProcess>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, OLDEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public Map<Ref<ManagementSystemId>, List<InternalAuditProcess>> listOf(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        return ofSystems.list(scopes, systems, this::toDomain);
    }

    @Override
    public Map<Ref<ColleagueId>, List<InternalAuditProcess>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, InternalAuditProcessId id) {
        return owned.lock(scope, id);
    }

    @Override
    public int count(TenantScope scope, ManagementSystemId system) {
        return table.count(scope, INTERNAL_AUDIT_PROCESS.MANAGEMENT_SYSTEM_ID.eq(system));
    }

    @Override
    public boolean isNamed(TenantScope scope, ManagementSystemId system, String name) {
        return table.exists(
                scope,
                INTERNAL_AUDIT_PROCESS
                        .MANAGEMENT_SYSTEM_ID
                        .eq(system)
                        .and(INTERNAL_AUDIT_PROCESS.NAME.eq(name)));
    }

    @Override
    protected InternalAuditProcessRecord toRow(InternalAuditProcess process) {
        var content = process.content();
        var scores = content.scores();
        return new InternalAuditProcessRecord()
                .setId(process.id())
                .setVersion(process.version())
                .setManagementSystemId(process.managementSystem())
                .setName(content.name())
                .setOwnerId(content.owner())
                .setImportance(scores.importance())
                .setChangeScore(scores.changes())
                .setResultScore(scores.results())
                .setComplaintScore(scores.complaints())
                .setLegalScore(scores.legal());
    }

    @Override
    protected InternalAuditProcess toDomain(InternalAuditProcessRecord row) {
        return new InternalAuditProcess(
                row.getId(),
                row.getVersion(),
                row.getManagementSystemId(),
                new InternalAuditProcess.Content(
                        row.getName(),
                        row.getOwnerId(),
                        new InternalAuditProcess.Scores(
                                row.getImportance(),
                                row.getChangeScore(),
                                row.getResultScore(),
                                row.getComplaintScore(),
                                row.getLegalScore())));
    }
}
