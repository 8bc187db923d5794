package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class TenancyNodes {

    @Bean
    NodeSource tenantNodes(TenantRepository tenants) {
        return new NodeSource.InTenant() {
            @Override
            public String type() {
                return "Tenant";
            }

            @Override
            public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
                var found = new HashMap<GlobalId, Object>();
                tenants.list(scopes)
                        .forEach(
                                (id, tenant) ->
                                        found.put(
                                                GlobalId.of(id),
                                                TenantView.of(scopes.get(id), tenant)));
                return found;
            }
        };
    }

    @Bean
    Entity<SiteId, Site> sites(SiteRepository sites, BatchLoaderRegistry registry) {
        return Entity.inTenant(registry, SiteView.TYPE, SiteId::new, sites::list, SiteView::of);
    }

    @Bean
    Entity<MembershipId, Membership> memberships(
            MembershipRepository memberships, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                MembershipView.TYPE,
                MembershipId::new,
                memberships::list,
                MembershipView::of);
    }

    @Bean
    Entity<EngagementId, Engagement> engagements(
            EngagementRepository engagements, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                EngagementView.TYPE,
                EngagementId::new,
                engagements::list,
                EngagementView::of);
    }

    @Bean
    NodeSource firmNodes(FirmRepository firms) {
        return new NodeSource.Global() {
            @Override
            public String type() {
                return FirmView.TYPE;
            }

            @Override
            public Map<GlobalId, Object> load(Collection<GlobalId> ids) {
                var asked = ids.stream().map(id -> new FirmId(id.key())).toList();
                var found = new HashMap<GlobalId, Object>();
                firms.list(asked)
                        .values()
                        .forEach(
                                firm -> {
                                    var view = FirmView.of(firm);
                                    found.put(view.id(), view);
                                });
                return found;
            }
        };
    }
}
