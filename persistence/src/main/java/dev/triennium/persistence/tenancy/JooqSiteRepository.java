package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.SiteRules;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.SiteRecord;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

@Repository
class JooqSiteRepository extends TableRepository<SiteRecord, SiteId, Site>
        implements SiteRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(SITE.NAME_ORDER),
                    Keyset.id(SITE.ID, SiteId::value, SiteId::new));

    JooqSiteRepository(TenantDsl tenants) {
        super(tenants, SITE.ID);
    }

    @Override
    public Map<TenantId, Page<Site>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, BY_NAME, noCondition(), page, this::toDomain);
    }

    @Override
    public Optional<Site> find(TenantScope scope, String name, String address) {
        return table
                .page(
                        scope,
                        BY_NAME,
                        lower(SITE.NAME)
                                .eq(lower(name))
                                .and(lower(SITE.ADDRESS).eq(lower(address))),
                        PageRequest.first(1),
                        this::toDomain)
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public int count(TenantScope scope) {
        return table.count(scope, noCondition());
    }

    @Override
    public void delete(TenantScope scope, SiteId id, int expectedVersion) {
        try {
            super.delete(scope, id, expectedVersion);
        } catch (DataIntegrityViolationException _) {
            // Nothing but a foreign key to the site can stand in the way of a deletion.
            throw SiteRules.inUse();
        }
    }

    @Override
    protected SiteRecord toRow(Site site) {
        return new SiteRecord()
                .setId(site.id())
                .setVersion(site.version())
                .setName(site.name())
                .setAddress(site.address())
                .setHeadcount(site.headcount());
    }

    @Override
    protected Site toDomain(SiteRecord row) {
        return new Site(
                row.getId(), row.getVersion(), row.getName(), row.getAddress(), row.getHeadcount());
    }
}
