package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EngagementRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqEngagementRepository implements EngagementRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(ENGAGEMENT.ID, EngagementId::value, EngagementId::new));

    private final TenantDsl tenants;

    JooqEngagementRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Engagement> find(TenantScope scope, EngagementId id) {
        return tenants.in(scope)
                .selectFrom(ENGAGEMENT)
                .where(ENGAGEMENT.TENANT_ID.eq(scope.tenant()), ENGAGEMENT.ID.eq(id))
                .fetchOptional(JooqEngagementRepository::toDomain);
    }

    @Override
    public Map<EngagementId, Owned<Engagement>> findAll(
            TenantScopes scopes, Collection<EngagementId> ids) {
        return tenants.across(scopes)
                .selectFrom(ENGAGEMENT)
                .where(ENGAGEMENT.TENANT_ID.in(scopes.tenants()), ENGAGEMENT.ID.in(ids))
                .fetchMap(ENGAGEMENT.ID, row -> new Owned<>(row.getTenantId(), toDomain(row)));
    }

    @Override
    public Map<TenantId, Page<Engagement>> pages(TenantScopes scopes, PageRequest page) {
        return OLDEST_FIRST.pages(
                tenants.across(scopes),
                ENGAGEMENT,
                ENGAGEMENT.TENANT_ID.in(scopes.tenants()),
                ENGAGEMENT.TENANT_ID,
                page,
                JooqEngagementRepository::toDomain);
    }

    @Override
    public boolean hasRunning(TenantScope scope, FirmId firm, Instant now) {
        var dsl = tenants.in(scope);
        return dsl.fetchExists(
                dsl.selectOne()
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.TENANT_ID.eq(scope.tenant()), ENGAGEMENT.FIRM_ID.eq(firm))
                        .and(ENGAGEMENT.ENDS_AT.isNull().or(ENGAGEMENT.ENDS_AT.gt(now))));
    }

    @Override
    public void insert(TenantScope scope, Engagement engagement) {
        tenants.in(scope)
                .insertInto(ENGAGEMENT)
                .set(
                        new EngagementRecord()
                                .setTenantId(scope.tenant())
                                .setId(engagement.id())
                                .setVersion(1)
                                .setFirmId(engagement.firm())
                                .setServices(engagement.services())
                                .setConsent(engagement.consent())
                                .setStartsAt(engagement.startsAt())
                                .setEndsAt(engagement.endsAt())
                                .setStartedById(engagement.startedBy())
                                .setEndedById(engagement.endedBy()))
                .execute();
    }

    @Override
    public void update(TenantScope scope, Engagement engagement, int expectedVersion) {
        var changed =
                tenants.in(scope)
                        .update(ENGAGEMENT)
                        .set(ENGAGEMENT.ENDS_AT, engagement.endsAt())
                        .set(ENGAGEMENT.ENDED_BY_ID, engagement.endedBy())
                        .set(ENGAGEMENT.VERSION, expectedVersion + 1)
                        .where(
                                ENGAGEMENT.TENANT_ID.eq(scope.tenant()),
                                ENGAGEMENT.ID.eq(engagement.id()),
                                ENGAGEMENT.VERSION.eq(expectedVersion))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, engagement.id())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
    }

    private static Engagement toDomain(EngagementRecord row) {
        return new Engagement(
                row.getId(),
                row.getVersion(),
                row.getFirmId(),
                row.getServices(),
                row.getConsent(),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getStartedById(),
                row.getEndedById());
    }
}
