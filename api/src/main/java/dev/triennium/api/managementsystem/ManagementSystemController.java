package dev.triennium.api.managementsystem;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Lists;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.managementsystem.ScopeStatementView.EffectivePersonnelView;
import dev.triennium.api.managementsystem.ScopeStatementView.ScopeApprovalView;
import dev.triennium.api.managementsystem.ScopeStatementView.ScopeExclusionView;
import dev.triennium.api.managementsystem.ScopeStatementView.ScopeSiteView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ManagementSystemService;
import dev.triennium.domain.managementsystem.PersonnelGroup;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class ManagementSystemController {

    private static final String SCOPE_SITE = "ScopeSiteEdge";

    private final ManagementSystemRepository systems;
    private final ManagementSystemService service;
    private final ChildConnections<TenantId, ManagementSystem, ManagementSystemView> ofTenants;
    private final ChildConnections<ManagementSystemId, ScopeStatement, ScopeStatementView>
            versionsOfSystems;

    ManagementSystemController(
            ManagementSystemRepository systems,
            ManagementSystemService service,
            BatchLoaderRegistry registry) {
        this.systems = systems;
        this.service = service;
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.managementSystems",
                        (scopes, _, page) -> systems.listByTenant(scopes, page),
                        ManagementSystemView::of);
        this.versionsOfSystems =
                ChildConnections.register(
                        registry,
                        "ManagementSystem.versions",
                        systems::listVersions,
                        ScopeStatementView::of);
    }

    @QueryMapping
    @Nullable ManagementSystemView managementSystem(
            @Argument ManagementSystemId id, TenantScope scope) {
        return systems.find(scope, id)
                .map(found -> ManagementSystemView.of(scope, found))
                .orElse(null);
    }

    @SchemaMapping(typeName = "Tenant", field = "managementSystems")
    CompletableFuture<Connection<ManagementSystemView>> ofTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "ManagementSystem")
    CompletableFuture<Connection<ScopeStatementView>> versions(
            ManagementSystemView system, PageArguments page, DataFetchingEnvironment environment) {
        return versionsOfSystems.load(environment, system.scope(), system.systemId(), page);
    }

    @SchemaMapping(typeName = "ScopeStatement")
    CompletableFuture<List<StandardView>> standards(
            ScopeStatementView statement, DataLoader<StandardId, StandardView> loader) {
        return loader.loadMany(statement.content().standards());
    }

    @SchemaMapping(typeName = "ScopeStatement")
    Connection<ScopeSiteView> sites(ScopeStatementView statement, PageArguments page) {
        return Connection.of(
                Lists.page(statement.content().sites(), page.request()),
                page,
                site -> new ScopeSiteView(statement.scope(), site));
    }

    @SchemaMapping(typeName = SCOPE_SITE, field = "node")
    CompletableFuture<SiteView> siteInScope(
            Connection.Edge<ScopeSiteView> edge, DataLoader<SiteView.Key, SiteView> loader) {
        var site = edge.node();
        return loader.load(new SiteView.Key(site.scope(), site.site().site()));
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    @Nullable Duration fullTimeWeek(Connection.Edge<ScopeSiteView> edge) {
        return edge.node().site().fullTimeWeek();
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    List<PersonnelGroup> personnel(Connection.Edge<ScopeSiteView> edge) {
        return edge.node().site().personnel();
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    EffectivePersonnelView effectivePersonnel(Connection.Edge<ScopeSiteView> edge) {
        return EffectivePersonnelView.of(edge.node().site().effectivePersonnel());
    }

    @SchemaMapping(typeName = "ScopeExclusion")
    CompletableFuture<ClauseView> clause(
            ScopeExclusionView exclusion, DataLoader<ClauseId, ClauseView> loader) {
        return loader.load(exclusion.clauseId());
    }

    @SchemaMapping(typeName = "ScopeApproval")
    @Nullable CompletableFuture<PersonView> approvedBy(
            ScopeApprovalView approval, DataLoader<PersonId, PersonView> loader) {
        return switch (approval.actor()) {
            case Actor.Person(var person, _) -> loader.load(person);
            case Actor.Job _ -> null;
        };
    }

    @SchemaMapping(typeName = "ScopeApproval")
    @Nullable CompletableFuture<FirmView> onBehalfOf(
            ScopeApprovalView approval, DataLoader<FirmId, FirmView> loader) {
        return switch (approval.actor()) {
            case Actor.Person(_, var firm) -> firm == null ? null : loader.load(firm);
            case Actor.Job _ -> null;
        };
    }

    record ManagementSystemPayload(
            @Nullable ManagementSystemView managementSystem, List<UserErrorView> errors) {}

    private static ManagementSystemPayload changed(TenantScope scope, ManagementSystem system) {
        return new ManagementSystemPayload(ManagementSystemView.of(scope, system), List.of());
    }

    @MutationMapping
    ManagementSystemPayload createManagementSystem(
            @Argument @Valid CreateManagementSystemInput input, TenantScope scope) {
        return changed(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ManagementSystemPayload changeScope(
            @Argument @Valid ChangeScopeInput input, TenantScope scope) {
        return changed(
                scope,
                service.changeScope(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload setSitePersonnel(
            @Argument @Valid SetSitePersonnelInput input, TenantScope scope) {
        var site = input.toSite();
        return changed(
                scope,
                service.changeScope(
                        scope,
                        input.id(),
                        content -> content.withPersonnel(site),
                        input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload approveScope(
            @Argument @Valid ApproveScopeInput input, TenantScope scope) {
        return changed(
                scope,
                service.approveScope(
                        scope,
                        input.id(),
                        input.approvedOn(),
                        input.reason(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload discardScopeDraft(
            @Argument @Valid DiscardScopeDraftInput input, TenantScope scope) {
        return changed(scope, service.discardDraft(scope, input.id(), input.expectedVersion()));
    }
}
