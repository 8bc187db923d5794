package dev.triennium.api.tenancy;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.tenancy.ViewerView.EmploymentView;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.EngagementService;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantService;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class TenantController {

    private final TenantService service;
    private final EngagementService engagementService;
    private final TenantRepository tenants;
    private final SiteRepository sites;
    private final EngagementRepository engagements;
    private final FirmRepository firms;
    private final PersonDirectory people;
    private final Authorizer authorizer;
    private final Clock clock;
    private final ChildConnections<TenantId, Site, SiteView> sitesOfTenants;
    private final ChildConnections<TenantId, Membership, MembershipView> membershipsOfTenants;
    private final ChildConnections<TenantId, Engagement, EngagementView> engagementsOfTenants;

    TenantController(
            TenantService service,
            EngagementService engagementService,
            TenantRepository tenants,
            SiteRepository sites,
            MembershipRepository memberships,
            EngagementRepository engagements,
            FirmRepository firms,
            PersonDirectory people,
            Authorizer authorizer,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.service = service;
        this.engagementService = engagementService;
        this.tenants = tenants;
        this.sites = sites;
        this.engagements = engagements;
        this.firms = firms;
        this.people = people;
        this.authorizer = authorizer;
        this.clock = clock;
        this.sitesOfTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.sites",
                        (scopes, _, page) -> sites.pages(scopes, page),
                        SiteView::of);
        this.membershipsOfTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.memberships",
                        (scopes, _, page) -> memberships.pages(scopes, page),
                        MembershipView::of);
        this.engagementsOfTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.engagements",
                        (scopes, _, page) -> engagements.pages(scopes, page),
                        EngagementView::of);
    }

    @QueryMapping
    ViewerView viewer(Caller caller) {
        var person = people.find(caller.person()).orElseThrow();
        return new ViewerView(
                PersonView.of(person),
                firms.listEmployments(caller.person(), clock.instant()).stream()
                        .map(one -> new EmploymentView(FirmView.of(one.firm()), one.role()))
                        .toList());
    }

    @QueryMapping
    @Nullable TenantView tenant(@Argument GlobalId id, TenantScope scope) {
        id.as("Tenant", TenantId::new);
        return tenants.find(scope).map(found -> TenantView.of(scope, found)).orElse(null);
    }

    @QueryMapping
    Connection<TenantView> tenants(PageArguments page, PortfolioScope portfolio, Caller caller) {
        var found = tenants.listAccessible(portfolio, page.request());
        var ids = found.values().stream().map(Tenant::id).collect(Collectors.toSet());
        var scopes = authorizer.readable(caller, ids, portfolio.operation());
        return Connection.of(found, page, tenant -> TenantView.of(scopes.get(tenant.id()), tenant));
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<Connection<SiteView>> sites(
            TenantView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return sitesOfTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<Connection<MembershipView>> memberships(
            TenantView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return membershipsOfTenants.load(
                environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<Connection<EngagementView>> engagements(
            TenantView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return engagementsOfTenants.load(
                environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Membership")
    CompletableFuture<PersonView> person(
            MembershipView membership, DataLoader<PersonId, PersonView> loader) {
        return loader.load(membership.personId());
    }

    @SchemaMapping(typeName = "Membership")
    @Nullable CompletableFuture<PersonView> grantedBy(
            MembershipView membership, DataLoader<PersonId, PersonView> loader) {
        return membership.grantedById() == null ? null : loader.load(membership.grantedById());
    }

    @SchemaMapping(typeName = "Engagement")
    CompletableFuture<FirmView> firm(
            EngagementView engagement, DataLoader<FirmId, FirmView> loader) {
        return loader.load(engagement.firmId());
    }

    @SchemaMapping(typeName = "Engagement")
    @Nullable CompletableFuture<PersonView> startedBy(
            EngagementView engagement, DataLoader<PersonId, PersonView> loader) {
        return engagement.startedById() == null ? null : loader.load(engagement.startedById());
    }

    @SchemaMapping(typeName = "Engagement")
    @Nullable CompletableFuture<PersonView> endedBy(
            EngagementView engagement, DataLoader<PersonId, PersonView> loader) {
        return engagement.endedById() == null ? null : loader.load(engagement.endedById());
    }

    record TenantPayload(@Nullable TenantView tenant, List<UserErrorView> errors) {}

    record SitePayload(@Nullable SiteView site, List<UserErrorView> errors) {}

    record EngagementPayload(@Nullable EngagementView engagement, List<UserErrorView> errors) {}

    @MutationMapping
    TenantPayload createTenant(
            @Argument @Valid CreateTenantInput input, FirmScope firm, Caller caller) {
        var id = service.create(firm, input.toCommand(), input.idempotencyKey());
        return changed(authorizer.readable(caller, Set.of(id), firm.operation()).get(id));
    }

    @MutationMapping
    TenantPayload changeTenant(@Argument @Valid ChangeTenantInput input, TenantScope scope) {
        input.id().as("Tenant", TenantId::new);
        service.change(scope, input::applyTo, input.expectedVersion());
        return changed(scope);
    }

    private TenantPayload changed(TenantScope scope) {
        var tenant = tenants.find(scope).orElseThrow();
        return new TenantPayload(TenantView.of(scope, tenant), List.of());
    }

    @MutationMapping
    SitePayload addSite(@Argument @Valid AddSiteInput input, TenantScope scope) {
        input.tenantId().as("Tenant", TenantId::new);
        return changed(scope, service.addSite(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    SitePayload changeSite(@Argument @Valid ChangeSiteInput input, TenantScope scope) {
        var id = input.id().as(SiteView.TYPE, SiteId::new);
        service.changeSite(scope, id, input::applyTo, input.expectedVersion());
        return changed(scope, id);
    }

    /// Null when a repetition asks for what somebody has removed since.
    private SitePayload changed(TenantScope scope, SiteId id) {
        var site = sites.find(scope, id).map(found -> SiteView.of(scope, found)).orElse(null);
        return new SitePayload(site, List.of());
    }

    @MutationMapping
    TenantPayload removeSite(@Argument @Valid RemoveSiteInput input, TenantScope scope) {
        var id = input.id().as(SiteView.TYPE, SiteId::new);
        service.removeSite(scope, id, input.expectedVersion());
        return changed(scope);
    }

    @MutationMapping
    EngagementPayload startEngagement(
            @Argument @Valid StartEngagementInput input, TenantScope scope) {
        input.tenantId().as("Tenant", TenantId::new);
        var id = engagementService.start(scope, input.toCommand(), input.idempotencyKey());
        return changed(scope, id);
    }

    @MutationMapping
    EngagementPayload endEngagement(@Argument @Valid EndEngagementInput input, TenantScope scope) {
        var id = input.id().as(EngagementView.TYPE, EngagementId::new);
        engagementService.end(scope, id, input.expectedVersion());
        return changed(scope, id);
    }

    private EngagementPayload changed(TenantScope scope, EngagementId id) {
        var engagement = engagements.find(scope, id).orElseThrow();
        return new EngagementPayload(EngagementView.of(scope, engagement), List.of());
    }
}
