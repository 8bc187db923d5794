package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.SITE;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.SiteRules;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.SiteRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

@Repository
class JooqSiteRepository implements SiteRepository {

    private static final Keyset BY_NAME =
            Keyset.by(Keyset.ascending(SITE.NAME), Keyset.id(SITE.ID, SiteId::value, SiteId::new));

    private final TenantDsl tenants;

    JooqSiteRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Site> find(TenantScope scope, SiteId id) {
        return tenants.in(scope)
                .selectFrom(SITE)
                .where(SITE.TENANT_ID.eq(scope.tenant()), SITE.ID.eq(id))
                .fetchOptional(JooqSiteRepository::toDomain);
    }

    @Override
    public Map<SiteId, Owned<Site>> findAll(TenantScopes scopes, Collection<SiteId> ids) {
        return tenants.across(scopes)
                .selectFrom(SITE)
                .where(SITE.TENANT_ID.in(scopes.tenants()), SITE.ID.in(ids))
                .fetchMap(SITE.ID, row -> new Owned<>(row.getTenantId(), toDomain(row)));
    }

    @Override
    public Map<TenantId, Page<Site>> pages(TenantScopes scopes, PageRequest page) {
        return BY_NAME.pages(
                tenants.across(scopes),
                SITE,
                SITE.TENANT_ID.in(scopes.tenants()),
                SITE.TENANT_ID,
                page,
                JooqSiteRepository::toDomain);
    }

    @Override
    public int count(TenantScope scope) {
        var dsl = tenants.in(scope);
        return dsl.fetchCount(
                dsl.select(SITE.ID).from(SITE).where(SITE.TENANT_ID.eq(scope.tenant())));
    }

    @Override
    public void insert(TenantScope scope, Site site) {
        tenants.in(scope)
                .insertInto(SITE)
                .set(
                        new SiteRecord()
                                .setTenantId(scope.tenant())
                                .setId(site.id())
                                .setVersion(1)
                                .setName(site.name())
                                .setAddress(site.address())
                                .setHeadcount(site.headcount()))
                .execute();
    }

    @Override
    public void update(TenantScope scope, Site site, int expectedVersion) {
        var changed =
                tenants.in(scope)
                        .update(SITE)
                        .set(SITE.NAME, site.name())
                        .set(SITE.ADDRESS, site.address())
                        .set(SITE.HEADCOUNT, site.headcount())
                        .set(SITE.VERSION, expectedVersion + 1)
                        .where(
                                SITE.TENANT_ID.eq(scope.tenant()),
                                SITE.ID.eq(site.id()),
                                SITE.VERSION.eq(expectedVersion))
                        .execute();
        requireOne(changed, scope, site.id());
    }

    @Override
    public void delete(TenantScope scope, SiteId id, int expectedVersion) {
        try {
            var changed =
                    tenants.in(scope)
                            .deleteFrom(SITE)
                            .where(
                                    SITE.TENANT_ID.eq(scope.tenant()),
                                    SITE.ID.eq(id),
                                    SITE.VERSION.eq(expectedVersion))
                            .execute();
            requireOne(changed, scope, id);
        } catch (DataIntegrityViolationException _) {
            // Nothing but a foreign key to the site can stand in the way of a deletion.
            throw SiteRules.inUse();
        }
    }

    private void requireOne(int changed, TenantScope scope, SiteId id) {
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, id).orElseThrow(() -> new NotFoundException("id")).version());
        }
    }

    private static Site toDomain(SiteRecord row) {
        return new Site(
                row.getId(), row.getVersion(), row.getName(), row.getAddress(), row.getHeadcount());
    }
}
