package dev.triennium.api.markuse;

import dev.triennium.api.certification.CertificationView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.LinkFields;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.markuse.MarkTask;
import dev.triennium.domain.markuse.MarkTaskFilter;
import dev.triennium.domain.markuse.MarkTaskRepository;
import dev.triennium.domain.markuse.MarkUse;
import dev.triennium.domain.markuse.MarkUseFilter;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.markuse.MarkUseRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The register of marks and claims of an organisation, and what stands below its entries.
@Controller
class MarkUseFields {

    private final FilteredConnections<TenantId, MarkUseFilter, MarkUse, MarkUseView> ofTenants;
    private final FilteredConnections<Ref<MarkUseId>, MarkTaskFilter, MarkTask, MarkTaskView> tasks;
    private final LinkFields<MarkUseId> links;

    MarkUseFields(
            MarkUseRepository uses, MarkTaskRepository markTasks, BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.markUses",
                        (scopes, _, filter, page) -> uses.pages(scopes, filter, page),
                        MarkUseView::of);
        this.tasks =
                FilteredConnections.register(
                        registry, "MarkUse.tasks", markTasks::pages, MarkTaskView::of);
        this.links = LinkFields.register(registry, MarkUseView.TYPE, uses::listLinks);
    }

    @SchemaMapping(typeName = "Tenant", field = "markUses")
    CompletableFuture<Connection<MarkUseView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable MarkUseFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? MarkUseFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = MarkUseView.TYPE)
    CompletableFuture<Connection<MarkTaskView>> tasks(
            MarkUseView use,
            @Argument @Nullable MarkTaskFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = use.scope();
        return tasks.load(
                environment,
                scope,
                Ref.in(scope, use.use().id()),
                filter == null ? MarkTaskFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = MarkUseView.TYPE)
    CompletableFuture<CertificationView> certification(
            MarkUseView use, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        CertificationView.TYPE,
                        use.scope(),
                        use.use().content().certification()));
    }

    @SchemaMapping(typeName = MarkUseView.TYPE, field = "owner")
    @Nullable CompletableFuture<ColleagueView> ownerOfUse(
            MarkUseView use, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, use.scope(), use.use().owner());
    }

    @SchemaMapping(typeName = MarkUseView.TYPE)
    CompletableFuture<PersonView> recordedBy(
            MarkUseView use, DataLoader<PersonId, PersonView> loader) {
        return loader.load(use.use().recordedBy());
    }

    @SchemaMapping(typeName = MarkUseView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            MarkUseView use,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, use.scope(), use.use().id(), loader);
    }

    @SchemaMapping(typeName = MarkUseView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            MarkUseView use,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, use.scope(), use.use().id(), loader);
    }

    @SchemaMapping(typeName = MarkTaskView.TYPE)
    CompletableFuture<MarkUseView> markUse(MarkTaskView task, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, MarkUseView.TYPE, task.scope(), task.task().use()));
    }

    @SchemaMapping(typeName = MarkTaskView.TYPE, field = "owner")
    @Nullable CompletableFuture<ColleagueView> ownerOfTask(
            MarkTaskView task, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, task.scope(), task.task().owner());
    }
}
