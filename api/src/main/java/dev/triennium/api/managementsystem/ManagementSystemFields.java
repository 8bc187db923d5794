package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.CurrentScopes;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemAction;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ManagementSystemState;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below a management system.
@Controller
class ManagementSystemFields {

    private final FilteredConnections<
                    TenantId, ArchivedFilter, ManagementSystem.Facts, ManagementSystemView>
            ofTenants;
    private final ChildConnections<
                    Ref<ManagementSystemId>, ScopeStatement.Facts, ScopeStatementView>
            versions;
    private final Part<ManagementSystemId, CurrentScopes> scopes;

    ManagementSystemFields(
            ManagementSystemRepository systems,
            ScopeStatementRepository statements,
            BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.managementSystems",
                        (scopesOfTenants, _, archived, page) ->
                                systems.pages(scopesOfTenants, archived, page),
                        ManagementSystemView::of);
        this.versions =
                ChildConnections.register(
                        registry,
                        "ManagementSystem.versions",
                        statements::pages,
                        ScopeStatementView::of);
        this.scopes =
                Part.register(
                        registry,
                        "ManagementSystem.scopes",
                        statements::listCurrent,
                        CurrentScopes.NONE);
    }

    @SchemaMapping(typeName = "Tenant", field = "managementSystems")
    CompletableFuture<Connection<ManagementSystemView>> ofTenant(
            ScopedView tenant,
            @Argument ArchivedFilter archived,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), archived, page);
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE)
    CompletableFuture<Connection<ScopeStatementView>> versions(
            ManagementSystemView system, PageArguments page, DataFetchingEnvironment environment) {
        return versions.load(
                environment, system.scope(), Ref.in(system.scope(), system.systemId()), page);
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE)
    CompletableFuture<ManagementSystemState> state(
            ManagementSystemView system, DataFetchingEnvironment environment) {
        return scopes(system, environment).thenApply(CurrentScopes::state);
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE)
    CompletableFuture<@Nullable ScopeStatementView> currentScope(
            ManagementSystemView system, DataFetchingEnvironment environment) {
        return scopes(system, environment)
                .thenApply(current -> view(system.scope(), current.inForce()));
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE)
    CompletableFuture<@Nullable ScopeStatementView> draft(
            ManagementSystemView system, DataFetchingEnvironment environment) {
        return scopes(system, environment)
                .thenApply(current -> view(system.scope(), current.draft()));
    }

    private static @Nullable ScopeStatementView view(
            TenantScope scope, ScopeStatement.@Nullable Facts statement) {
        return statement == null ? null : ScopeStatementView.of(scope, statement);
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE)
    CompletableFuture<List<ManagementSystemAction>> allowedActions(
            ManagementSystemView system, DataFetchingEnvironment environment) {
        if (!system.scope().mayChange(Permission.MANAGE_SYSTEM)) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (system.archivedAt() != null) {
            return CompletableFuture.completedFuture(List.of(ManagementSystemAction.UNARCHIVE));
        }
        return scopes(system, environment)
                .thenApply(current -> current.state().actions().stream().sorted().toList());
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    @Nullable CompletableFuture<ManagementSystemView> managementSystem(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ManagementSystemView.TYPE, statement.scope(), statement.systemId());
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE)
    @Nullable CompletableFuture<PersonView> archivedBy(
            ManagementSystemView system, DataLoader<PersonId, PersonView> loader) {
        return References.load(system.archivedById(), loader);
    }

    private CompletableFuture<CurrentScopes> scopes(
            ManagementSystemView system, DataFetchingEnvironment environment) {
        return scopes.load(environment, system.scope(), system.systemId());
    }
}
