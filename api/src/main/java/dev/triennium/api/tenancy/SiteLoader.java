package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.LevelReads;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// Sites that other features refer to, each once per level.
@Component
class SiteLoader {

    private final SiteRepository sites;

    SiteLoader(BatchLoaderRegistry registry, SiteRepository sites) {
        this.sites = sites;
        registry.forTypePair(SiteView.Key.class, SiteView.class)
                .registerMappedBatchLoader(LevelReads.reading(this::load));
    }

    private Map<SiteView.Key, SiteView> load(Set<SiteView.Key> keys) {
        var found =
                sites.list(
                        TenantScopes.of(keys.stream().map(SiteView.Key::scope).toList()),
                        keys.stream().map(key -> Ref.in(key.scope(), key.site())).toList());
        var views = new HashMap<SiteView.Key, SiteView>();
        for (var key : keys) {
            var site = found.get(Ref.in(key.scope(), key.site()));
            if (site != null) {
                views.put(key, SiteView.of(key.scope(), site));
            }
        }
        return views;
    }
}
