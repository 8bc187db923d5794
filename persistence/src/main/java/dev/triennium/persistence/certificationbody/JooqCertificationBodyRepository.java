package dev.triennium.persistence.certificationbody;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationBodyRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqCertificationBodyRepository
        extends TableRepository<CertificationBodyRecord, CertificationBodyId, CertificationBody>
        implements CertificationBodyRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(CERTIFICATION_BODY.NAME_ORDER),
                    Keyset.id(
                            CERTIFICATION_BODY.ID,
                            CertificationBodyId::value,
                            CertificationBodyId::new));

    JooqCertificationBodyRepository(TenantDsl tenants) {
        super(tenants, CERTIFICATION_BODY.ID);
    }

    @Override
    public Optional<CertificationBody> find(TenantScope scope, String name) {
        return table
                .page(
                        scope,
                        BY_NAME,
                        lower(CERTIFICATION_BODY.NAME).eq(lower(name)),
                        PageRequest.first(1),
                        this::toDomain)
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public Page<CertificationBody> page(TenantScope scope, PageRequest page) {
        return table.page(scope, BY_NAME, noCondition(), page, this::toDomain);
    }

    @Override
    public Map<TenantId, Page<CertificationBody>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, BY_NAME, noCondition(), page, this::toDomain);
    }

    @Override
    protected CertificationBodyRecord toRow(CertificationBody body) {
        var parameters = body.parameters();
        return new CertificationBodyRecord()
                .setId(body.id())
                .setVersion(body.version())
                .setName(body.name())
                .setExpiryConvention(parameters.expiryConvention().name())
                .setSurveillanceToleranceMonths(parameters.surveillanceToleranceMonths())
                .setSurveillanceFrequencyMonths(parameters.surveillanceFrequencyMonths())
                .setRecertYearBasis(parameters.recertYearBasis().name())
                .setRecertExpiryPolicy(parameters.recertExpiryPolicy().name())
                .setStageGapMinDays(parameters.stageGapMinDays())
                .setStageGapMaxMonths(parameters.stageGapMaxMonths())
                .setSuspensionMaxMonths(parameters.suspensionMaxMonths())
                .setRestoreNeedsStartedRecert(parameters.restoreNeedsStartedRecert())
                .setDecisionLeadDays(parameters.decisionLeadDays())
                .setDirectoryBodyId(body.listing());
    }

    @Override
    protected CertificationBody toDomain(CertificationBodyRecord row) {
        return new CertificationBody(
                row.getId(),
                row.getVersion(),
                row.getName(),
                new CycleParameters(
                        ExpiryConvention.valueOf(row.getExpiryConvention()),
                        row.getSurveillanceToleranceMonths(),
                        row.getSurveillanceFrequencyMonths(),
                        RecertYearBasis.valueOf(row.getRecertYearBasis()),
                        RecertExpiryPolicy.valueOf(row.getRecertExpiryPolicy()),
                        row.getStageGapMinDays(),
                        row.getStageGapMaxMonths(),
                        row.getSuspensionMaxMonths(),
                        row.getRestoreNeedsStartedRecert(),
                        row.getDecisionLeadDays()),
                row.getDirectoryBodyId());
    }
}
