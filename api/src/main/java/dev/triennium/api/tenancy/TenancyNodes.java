package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Acquaintances;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.EmploymentRepository;
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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
    Entity<ColleagueId, Colleague> nodesOfColleagues(
            ColleagueRepository colleagues, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ColleagueView.TYPE,
                ColleagueId::new,
                colleagues::list,
                ColleagueView::of);
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

    /// The person themselves, and those whom they meet in an organisation or a firm.
    @Bean
    NodeSource personNodes(Acquaintances acquaintances, Authorizer authorizer) {
        return forCaller(
                PersonView.TYPE,
                (caller, ids) -> {
                    var asked = ids.stream().map(id -> new PersonId(id.key())).toList();
                    return acquaintances
                            .list(authorizer.portfolio(caller, "node"), asked)
                            .values()
                            .stream()
                            .map(PersonView::of)
                            .collect(Collectors.toMap(PersonView::id, view -> view));
                });
    }

    @Bean
    NodeSource viewerNodes() {
        return forCaller(
                ViewerView.TYPE,
                (caller, ids) -> {
                    var viewer = ViewerView.of(caller);
                    return ids.contains(viewer.id()) ? Map.of(viewer.id(), viewer) : Map.of();
                });
    }

    /// A firm's partners see its people, and everybody what they are themselves.
    @Bean
    NodeSource employmentNodes(EmploymentRepository employments, Authorizer authorizer) {
        return forCaller(
                EmploymentView.TYPE,
                (caller, ids) -> {
                    var asked = ids.stream().map(id -> new EmploymentId(id.key())).toList();
                    var found = employments.list(asked).values();
                    var firms = found.stream().map(Employment::firm).collect(Collectors.toSet());
                    var led = authorizer.firms(caller.person(), firms, Permission.MANAGE_FIRM);
                    return found.stream()
                            .filter(
                                    one ->
                                            one.person().equals(caller.person())
                                                    || led.contains(one.firm()))
                            .map(EmploymentView::of)
                            .collect(Collectors.toMap(EmploymentView::id, view -> view));
                });
    }

    private static NodeSource forCaller(
            String type,
            BiFunction<Caller, Collection<GlobalId>, Map<GlobalId, ? extends Object>> load) {
        return new NodeSource.ForCaller() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Map<GlobalId, Object> load(Caller caller, Collection<GlobalId> ids) {
                return Map.copyOf(load.apply(caller, ids));
            }
        };
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
