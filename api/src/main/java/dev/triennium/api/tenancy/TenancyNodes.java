package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.api.graphql.TenantNodes;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
                tenants.findAll(scopes)
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
    NodeSource siteNodes(SiteRepository sites) {
        return new TenantNodes<>(SiteView.TYPE, SiteId::new, sites::findAll, SiteView::of);
    }

    @Bean
    NodeSource membershipNodes(MembershipRepository memberships) {
        return new TenantNodes<>(
                MembershipView.TYPE, MembershipId::new, memberships::findAll, MembershipView::of);
    }

    @Bean
    NodeSource engagementNodes(EngagementRepository engagements) {
        return new TenantNodes<>(
                EngagementView.TYPE, EngagementId::new, engagements::findAll, EngagementView::of);
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
                var asked = ids.stream().map(id -> id.as(FirmView.TYPE, FirmId::new)).toList();
                var found = new HashMap<GlobalId, Object>();
                firms.findAll(asked)
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
