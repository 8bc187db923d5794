package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_PROGRAMME;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditProgrammeRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JooqInternalAuditProgrammeRepository
        extends TableRepository<
                InternalAuditProgrammeRecord, InternalAuditProgrammeId, InternalAuditProgramme>
        implements InternalAuditProgrammeRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            INTERNAL_AUDIT_PROGRAMME.STARTS_ON,
                            LocalDate::toString,
                            LocalDate::parse),
                    Keyset.descending(
                            INTERNAL_AUDIT_PROGRAMME.ID,
                            id -> id.value().toString(),
                            text -> new InternalAuditProgrammeId(UUID.fromString(text))));

    private final TenantDsl tenants;

    JooqInternalAuditProgrammeRepository(TenantDsl tenants) {
        super(tenants, INTERNAL_AUDIT_PROGRAMME.ID);
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<InternalAuditProgramme>> listAll(TenantScopes scopes) {
        var all = new HashMap<TenantId, List<InternalAuditProgramme>>();
        tenants.across(scopes)
                .selectFrom(INTERNAL_AUDIT_PROGRAMME)
                .where(INTERNAL_AUDIT_PROGRAMME.TENANT_ID.in(scopes.tenants()))
                .orderBy(INTERNAL_AUDIT_PROGRAMME.TENANT_ID, INTERNAL_AUDIT_PROGRAMME.ID)
                .forEach(
                        row ->
                                all.computeIfAbsent(row.getTenantId(), _ -> new ArrayList<>())
                                        .add(toDomain(row)));
        return all;
    }

    @Override
    public Map<TenantId, Page<InternalAuditProgramme>> pages(
            TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, LATEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    protected InternalAuditProgrammeRecord toRow(InternalAuditProgramme programme) {
        var content = programme.content();
        return new InternalAuditProgrammeRecord()
                .setId(programme.id())
                .setVersion(programme.version())
                .setManagementSystemId(programme.managementSystem())
                .setName(content.name())
                .setStartsOn(content.startsOn())
                .setEndsOn(content.endsOn())
                .setObjectives(content.objectives())
                .setRisks(content.risks())
                .setMethods(content.methods());
    }

    @Override
    protected InternalAuditProgramme toDomain(InternalAuditProgrammeRecord row) {
        return new InternalAuditProgramme(
                row.getId(),
                row.getVersion(),
                row.getManagementSystemId(),
                new InternalAuditProgramme.Content(
                        row.getName(),
                        row.getStartsOn(),
                        row.getEndsOn(),
                        row.getObjectives(),
                        row.getRisks(),
                        row.getMethods()));
    }
}
