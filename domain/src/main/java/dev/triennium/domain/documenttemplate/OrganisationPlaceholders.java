package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Amount;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Items;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Text;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeSite.AsApproved;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The organisation and the sites in the scope.
@DomainService
final class OrganisationPlaceholders implements PlaceholderSource {

    private static final String NAME = "organisation.name";
    private static final String ADDRESS = "organisation.address";
    private static final String HEADCOUNT = "organisation.headcount";
    private static final String SITES = "sites.list";
    private static final String SITE_TABLE = "sites.table";

    private final TenantRepository tenants;
    private final SiteRepository sites;

    OrganisationPlaceholders(TenantRepository tenants, SiteRepository sites) {
        this.tenants = tenants;
        this.sites = sites;
    }

    @Override
    public Set<String> keys() {
        return Set.of(NAME, ADDRESS, HEADCOUNT, SITES, SITE_TABLE);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var values = new HashMap<String, PlaceholderValue>();
        tenants.find(scope)
                .ifPresent(
                        tenant -> {
                            values.put(NAME, new Text(tenant.profile().name()));
                            values.put(HEADCOUNT, Amount.of(tenant.profile().headcount()));
                        });
        var inScope = inScope(scope, occasion.scope().sites());
        if (!inScope.isEmpty()) {
            values.put(SITES, new Items(inScope.stream().map(AsApproved::name).toList()));
            values.put(
                    SITE_TABLE,
                    new Table(
                            inScope.stream().map(site -> row(site, occasion.language())).toList()));
        }
        if (inScope.size() == 1) {
            // With several, nothing says which of them is the head office.
            values.put(ADDRESS, new Text(inScope.getFirst().address()));
        }
        return values;
    }

    /// What is done at a site is recorded nowhere.
    private static List<@Nullable String> row(AsApproved site, TemplateLanguage language) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(site.name());
        cells.add(site.address());
        cells.add(null);
        cells.add(TemplateRenderer.number(site.headcount(), language));
        return cells;
    }

    /// As they were approved; in a draft, as they are.
    private List<AsApproved> inScope(TenantScope scope, List<ScopeSite> all) {
        var refs = all.stream().map(site -> Ref.in(scope, site.site())).toList();
        var now = sites.list(TenantScopes.of(scope), refs);
        var found = new ArrayList<AsApproved>();
        for (var site : all) {
            var approved = site.asApproved();
            var stored = now.get(Ref.in(scope, site.site()));
            if (approved != null) {
                found.add(approved);
            } else if (stored != null) {
                found.add(asIs(stored));
            }
        }
        return found;
    }

    private static AsApproved asIs(Site site) {
        return new AsApproved(site.name(), site.address(), site.headcount());
    }
}
