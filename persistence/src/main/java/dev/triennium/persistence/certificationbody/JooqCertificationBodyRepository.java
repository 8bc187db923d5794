package dev.triennium.persistence.certificationbody;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;

import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationBodyRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqCertificationBodyRepository implements CertificationBodyRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(CERTIFICATION_BODY.NAME),
                    Keyset.id(
                            CERTIFICATION_BODY.ID,
                            CertificationBodyId::value,
                            CertificationBodyId::new));

    private final TenantDsl tenants;

    JooqCertificationBodyRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<CertificationBody> find(TenantScope scope, CertificationBodyId id) {
        return tenants.in(scope)
                .selectFrom(CERTIFICATION_BODY)
                .where(
                        CERTIFICATION_BODY.TENANT_ID.eq(scope.tenant()),
                        CERTIFICATION_BODY.ID.eq(id))
                .fetchOptional(JooqCertificationBodyRepository::toDomain);
    }

    @Override
    public Map<CertificationBodyId, Owned<CertificationBody>> list(
            TenantScopes scopes, Collection<CertificationBodyId> ids) {
        return tenants.across(scopes)
                .selectFrom(CERTIFICATION_BODY)
                .where(
                        CERTIFICATION_BODY.TENANT_ID.in(scopes.tenants()),
                        CERTIFICATION_BODY.ID.in(ids))
                .fetchMap(
                        CERTIFICATION_BODY.ID,
                        row -> new Owned<>(row.getTenantId(), toDomain(row)));
    }

    @Override
    public Page<CertificationBody> list(TenantScope scope, PageRequest page) {
        return BY_NAME.page(
                tenants.in(scope)
                        .selectFrom(CERTIFICATION_BODY)
                        .where(CERTIFICATION_BODY.TENANT_ID.eq(scope.tenant())),
                page,
                JooqCertificationBodyRepository::toDomain);
    }

    @Override
    public void insert(TenantScope scope, CertificationBody body) {
        tenants.in(scope)
                .insertInto(CERTIFICATION_BODY)
                .set(toRow(body).setTenantId(scope.tenant()).setId(body.id()))
                .execute();
    }

    @Override
    public void update(TenantScope scope, CertificationBody body, int expectedVersion) {
        var changed =
                tenants.in(scope)
                        .update(CERTIFICATION_BODY)
                        .set(toRow(body))
                        .where(
                                CERTIFICATION_BODY.TENANT_ID.eq(scope.tenant()),
                                CERTIFICATION_BODY.ID.eq(body.id()),
                                CERTIFICATION_BODY.VERSION.eq(expectedVersion))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, body.id())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
    }

    private static CertificationBodyRecord toRow(CertificationBody body) {
        var parameters = body.parameters();
        return new CertificationBodyRecord()
                .setVersion(body.version())
                .setName(body.name())
                .setExpiryConvention(parameters.expiryConvention().name())
                .setSurveillanceToleranceMonths(parameters.surveillanceToleranceMonths())
                .setRecertYearBasis(parameters.recertYearBasis().name())
                .setRecertExpiryPolicy(parameters.recertExpiryPolicy().name())
                .setStageGapMinDays(parameters.stageGapMinDays())
                .setStageGapMaxMonths(parameters.stageGapMaxMonths())
                .setSuspensionMaxMonths(parameters.suspensionMaxMonths());
    }

    private static CertificationBody toDomain(CertificationBodyRecord row) {
        return new CertificationBody(
                row.getId(), row.getVersion(), row.getName(), CycleParameterRows.toDomain(row));
    }
}
