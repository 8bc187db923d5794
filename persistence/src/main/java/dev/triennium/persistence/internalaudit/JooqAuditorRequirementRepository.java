package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.AUDITOR_REQUIREMENT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.internalaudit.AuditorRequirement;
import dev.triennium.domain.internalaudit.AuditorRequirementId;
import dev.triennium.domain.internalaudit.AuditorRequirementRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.AuditorRequirementRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqAuditorRequirementRepository
        extends TableRepository<AuditorRequirementRecord, AuditorRequirementId, AuditorRequirement>
        implements AuditorRequirementRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(
                    Keyset.id(
                            AUDITOR_REQUIREMENT.ID,
                            AuditorRequirementId::value,
                            AuditorRequirementId::new));

    private final TenantDsl tenants;

    JooqAuditorRequirementRepository(TenantDsl tenants) {
        super(tenants, AUDITOR_REQUIREMENT.ID);
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Page<AuditorRequirement>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, OLDEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public Map<TenantId, List<AuditorRequirement>> listAll(TenantScopes scopes) {
        var all = new HashMap<TenantId, List<AuditorRequirement>>();
        tenants.across(scopes)
                .selectFrom(AUDITOR_REQUIREMENT)
                .where(AUDITOR_REQUIREMENT.TENANT_ID.in(scopes.tenants()))
                .orderBy(AUDITOR_REQUIREMENT.TENANT_ID, AUDITOR_REQUIREMENT.ID)
                .forEach(
                        row ->
                                all.computeIfAbsent(row.getTenantId(), _ -> new ArrayList<>())
                                        .add(toDomain(row)));
        return all;
    }

    @Override
    public boolean isAsked(TenantScope scope, StandardId standard) {
        return table.exists(scope, AUDITOR_REQUIREMENT.STANDARD_ID.eq(standard));
    }

    @Override
    protected AuditorRequirementRecord toRow(AuditorRequirement requirement) {
        return new AuditorRequirementRecord()
                .setId(requirement.id())
                .setVersion(requirement.version())
                .setStandardId(requirement.standard())
                .setCompetenceId(requirement.competence());
    }

    @Override
    protected AuditorRequirement toDomain(AuditorRequirementRecord row) {
        return new AuditorRequirement(
                row.getId(), row.getVersion(), row.getStandardId(), row.getCompetenceId());
    }
}
