package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Sites that other features refer to, each once per level.
@Component
class SiteLoader {

    private final SiteRepository sites;

    SiteLoader(BatchLoaderRegistry registry, SiteRepository sites) {
        this.sites = sites;
        registry.forTypePair(SiteView.Key.class, SiteView.class)
                .registerMappedBatchLoader(
                        (keys, _) ->
                                Mono.fromCallable(() -> load(keys))
                                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private Map<SiteView.Key, SiteView> load(Set<SiteView.Key> keys) {
        var found =
                sites.findAll(
                        TenantScopes.of(keys.stream().map(SiteView.Key::scope).toList()),
                        keys.stream().map(SiteView.Key::site).toList());
        var views = new HashMap<SiteView.Key, SiteView>();
        for (var key : keys) {
            var owned = found.get(key.site());
            if (owned != null && owned.tenant().equals(key.scope().tenant())) {
                views.put(key, SiteView.of(key.scope(), owned.value()));
            }
        }
        return views;
    }
}
