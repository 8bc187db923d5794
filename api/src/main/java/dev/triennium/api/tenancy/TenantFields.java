package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below an organisation, and below its memberships and engagements.
@Controller
class TenantFields {

    private final ChildConnections<TenantId, Site, SiteView> sitesOfTenants;
    private final ChildConnections<TenantId, Membership, MembershipView> membershipsOfTenants;
    private final ChildConnections<TenantId, Engagement, EngagementView> engagementsOfTenants;
    private final Part<EngagementId, Optional<PersonId>> leadConsultants;
    private final Clock clock;

    TenantFields(
            SiteRepository sites,
            MembershipRepository memberships,
            EngagementRepository engagements,
            Clock clock,
            BatchLoaderRegistry registry) {
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
        this.leadConsultants =
                Part.registerOptional(
                        registry,
                        "Engagement.leadConsultant",
                        (scopes, refs) -> leadConsultants(engagements, scopes, clock.instant()));
    }

    private static Map<Ref<EngagementId>, PersonId> leadConsultants(
            EngagementRepository engagements, TenantScopes scopes, Instant now) {
        var found = new HashMap<Ref<EngagementId>, PersonId>();
        engagements
                .listLeadConsultants(scopes, now)
                .forEach(
                        (tenant, leads) ->
                                leads.forEach(
                                        lead ->
                                                found.put(
                                                        new Ref<>(tenant, lead.engagement()),
                                                        lead.person())));
        return found;
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

    @SchemaMapping(typeName = "Tenant")
    LocalDate today(TenantView tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.scope().zone());
    }

    @SchemaMapping(typeName = "Tenant")
    @Nullable CompletableFuture<FirmView> actingFor(
            TenantView tenant, DataLoader<FirmId, FirmView> loader) {
        return References.load(tenant.scope().firm(), loader);
    }

    @SchemaMapping(typeName = "Tenant")
    @Nullable CompletableFuture<PersonView> archivedBy(
            TenantView tenant, DataLoader<PersonId, PersonView> loader) {
        return References.load(tenant.archivedById(), loader);
    }

    @SchemaMapping(typeName = "Membership", field = "allowedActions")
    List<MembershipView.Action> actionsOfMembership(MembershipView membership) {
        return membership.allowedActions(clock.instant());
    }

    @SchemaMapping(typeName = "Engagement", field = "allowedActions")
    List<EngagementView.Action> actionsOfEngagement(EngagementView engagement) {
        return engagement.allowedActions(clock.instant());
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

    @SchemaMapping(typeName = "Membership")
    @Nullable CompletableFuture<PersonView> endedBy(
            MembershipView membership, DataLoader<PersonId, PersonView> loader) {
        return References.load(membership.endedById(), loader);
    }

    @SchemaMapping(typeName = "Membership")
    @Nullable CompletableFuture<FirmView> firmStandingIn(
            MembershipView membership, DataLoader<FirmId, FirmView> loader) {
        return References.load(membership.firmStandingInId(), loader);
    }

    @SchemaMapping(typeName = "Engagement")
    CompletableFuture<FirmView> firm(
            EngagementView engagement, DataLoader<FirmId, FirmView> loader) {
        return loader.load(engagement.firmId());
    }

    @SchemaMapping(typeName = "Engagement")
    CompletableFuture<@Nullable PersonView> leadConsultant(
            EngagementView engagement,
            DataLoader<PersonId, PersonView> loader,
            DataFetchingEnvironment environment) {
        return leadConsultants
                .load(environment, engagement.scope(), engagement.engagement().id())
                .thenCompose(
                        person ->
                                person.map(loader::load)
                                        .orElse(CompletableFuture.completedFuture(null)));
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

    @SchemaMapping(typeName = "Engagement")
    @Nullable CompletableFuture<PersonView> pausedBy(
            EngagementView engagement, DataLoader<PersonId, PersonView> loader) {
        return References.load(engagement.pausedById(), loader);
    }
}
