package dev.triennium.api.incident;

import dev.triennium.api.certificationbody.CertificationBodyView;
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
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentFilter;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.incident.IncidentOrder;
import dev.triennium.domain.incident.IncidentRepository;
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

/// The incidents of an organisation, and what stands below them.
@Controller
class IncidentFields {

    private record Wanted(IncidentFilter filter, IncidentOrder order) {}

    private final FilteredConnections<TenantId, Wanted, Incident, IncidentView> ofTenants;
    private final LinkFields<IncidentId> links;

    IncidentFields(IncidentRepository incidents, BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.incidents",
                        (scopes, _, wanted, page) ->
                                incidents.pages(scopes, wanted.filter(), wanted.order(), page),
                        IncidentView::of);
        this.links = LinkFields.register(registry, IncidentView.TYPE, incidents::listLinks);
    }

    @SchemaMapping(typeName = "Tenant", field = "incidents")
    CompletableFuture<Connection<IncidentView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable IncidentFilterInput filter,
            @Argument IncidentOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(filter == null ? IncidentFilter.ALL : filter.toFilter(), orderBy),
                page);
    }

    @SchemaMapping(typeName = IncidentView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            IncidentView incident, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, incident.scope(), incident.incident().owner());
    }

    @SchemaMapping(typeName = IncidentView.TYPE)
    CompletableFuture<PersonView> recordedBy(
            IncidentView incident, DataLoader<PersonId, PersonView> loader) {
        return loader.load(incident.incident().recordedBy());
    }

    @SchemaMapping(typeName = IncidentView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            IncidentView incident,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, incident.scope(), incident.incident().id(), loader);
    }

    @SchemaMapping(typeName = IncidentView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            IncidentView incident,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, incident.scope(), incident.incident().id(), loader);
    }

    @SchemaMapping(typeName = "IncidentNotice")
    @Nullable CompletableFuture<CertificationBodyView> certificationBody(
            IncidentNoticeView notice, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, CertificationBodyView.TYPE, notice.scope(), notice.bodyId());
    }
}
