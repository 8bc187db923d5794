package dev.triennium.api.objective;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.LinkFields;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveFilter;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.objective.ObjectiveOrder;
import dev.triennium.domain.objective.ObjectiveRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The objectives of an organisation, and what stands below them.
@Controller
class ObjectiveFields {

    private record Wanted(ObjectiveFilter filter, ObjectiveOrder order) {}

    private final FilteredConnections<TenantId, Wanted, Objective, ObjectiveView> ofTenants;
    private final LinkFields<ObjectiveId> links;
    private final Part<ObjectiveId, List<Measured>> measured;

    ObjectiveFields(ObjectiveRepository objectives, BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.objectives",
                        (scopes, _, wanted, page) ->
                                objectives.pages(scopes, wanted.filter(), wanted.order(), page),
                        ObjectiveView::of);
        this.links = LinkFields.register(registry, ObjectiveView.TYPE, objectives::listLinks);
        this.measured =
                Part.register(
                        registry, "Objective.measurements", objectives::listMeasured, List.of());
    }

    @SchemaMapping(typeName = "Tenant", field = "objectives")
    CompletableFuture<Connection<ObjectiveView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable ObjectiveFilterInput filter,
            @Argument ObjectiveOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(filter == null ? ObjectiveFilter.ALL : filter.toFilter(), orderBy),
                page);
    }

    @SchemaMapping(typeName = ObjectiveView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            ObjectiveView objective, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, objective.scope(), objective.objective().owner());
    }

    @SchemaMapping(typeName = ObjectiveView.TYPE)
    CompletableFuture<List<ObjectiveMeasurementView>> measurements(
            ObjectiveView objective, DataFetchingEnvironment environment) {
        return measured.load(environment, objective.scope(), objective.objective().id())
                .thenApply(series -> series.stream().map(ObjectiveMeasurementView::some).toList());
    }

    @SchemaMapping(typeName = ObjectiveView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            ObjectiveView objective,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, objective.scope(), objective.objective().id(), loader);
    }

    @SchemaMapping(typeName = ObjectiveView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            ObjectiveView objective,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, objective.scope(), objective.objective().id(), loader);
    }
}
