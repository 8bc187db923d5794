package dev.triennium.persistence.risk;

import static dev.triennium.persistence.jooq.generated.Tables.RISK_SCALE;

import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.risk.RiskScaleId;
import dev.triennium.domain.risk.RiskScaleRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.RiskScaleRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqRiskScaleRepository extends TableRepository<RiskScaleRecord, RiskScaleId, RiskScale>
        implements RiskScaleRepository {

    private final TenantDsl tenants;

    JooqRiskScaleRepository(TenantDsl tenants) {
        super(tenants, RISK_SCALE.ID);
        this.tenants = tenants;
    }

    @Override
    public Optional<RiskScale> findInForce(TenantScope scope) {
        return tenants.in(scope)
                .selectFrom(RISK_SCALE)
                .where(RISK_SCALE.TENANT_ID.eq(scope.tenant()))
                .orderBy(RISK_SCALE.NUMBER.desc())
                .limit(1)
                .fetchOptional(this::toDomain);
    }

    /// Scales are few; the highest number comes last, and stays.
    @Override
    public Map<TenantId, RiskScale> listInForce(TenantScopes scopes, Collection<TenantId> wanted) {
        var found = new HashMap<TenantId, RiskScale>();
        tenants.across(scopes)
                .selectFrom(RISK_SCALE)
                .where(RISK_SCALE.TENANT_ID.in(scopes.tenants()))
                .orderBy(RISK_SCALE.TENANT_ID, RISK_SCALE.NUMBER)
                .forEach(row -> found.put(row.getTenantId(), toDomain(row)));
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    protected RiskScaleRecord toRow(RiskScale scale) {
        return new RiskScaleRecord()
                .setId(scale.id())
                .setVersion(scale.version())
                .setNumber(scale.number())
                .setLikelihoods(scale.levels().likelihoods())
                .setImpacts(scale.levels().impacts())
                .setThreshold(scale.levels().threshold())
                .setDefinedAt(scale.definedAt())
                .setDefinedById(scale.definedBy());
    }

    @Override
    protected RiskScale toDomain(RiskScaleRecord row) {
        return new RiskScale(
                row.getId(),
                row.getNumber(),
                new RiskScale.Levels(row.getLikelihoods(), row.getImpacts(), row.getThreshold()),
                row.getDefinedAt(),
                row.getDefinedById());
    }
}
