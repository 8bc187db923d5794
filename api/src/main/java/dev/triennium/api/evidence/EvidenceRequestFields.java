package dev.triennium.api.evidence;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequestAction;
import dev.triennium.domain.evidence.EvidenceRequestFilter;
import dev.triennium.domain.evidence.EvidenceRequestRepository;
import dev.triennium.domain.identity.PersonId;
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

/// Requests for evidence below an organisation, and what stands below them.
@Controller
class EvidenceRequestFields {

    private final FilteredConnections<
                    TenantId, EvidenceRequestFilter, EvidenceRequest, EvidenceRequestView>
            ofTenants;

    EvidenceRequestFields(EvidenceRequestRepository requests, BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.evidenceRequests",
                        (scopes, _, filter, page) -> requests.pages(scopes, filter, page),
                        EvidenceRequestView::of);
    }

    @SchemaMapping(typeName = "Tenant", field = "evidenceRequests")
    CompletableFuture<Connection<EvidenceRequestView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable EvidenceRequestFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? EvidenceRequestFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = EvidenceRequestView.TYPE)
    @Nullable CompletableFuture<Object> subject(
            EvidenceRequestView request, DataFetchingEnvironment environment) {
        var subject = request.request().asked().subject();
        return subject == null ? null : SubjectNodes.load(environment, request.scope(), subject);
    }

    @SchemaMapping(typeName = EvidenceRequestView.TYPE)
    CompletableFuture<ColleagueView> assignee(
            EvidenceRequestView request, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ColleagueView.TYPE,
                        request.scope(),
                        request.request().asked().assignee()));
    }

    @SchemaMapping(typeName = EvidenceRequestView.TYPE)
    @Nullable CompletableFuture<PersonView> requestedBy(
            EvidenceRequestView request, DataLoader<PersonId, PersonView> loader) {
        return References.load(request.request().asked().by(), loader);
    }

    @SchemaMapping(typeName = EvidenceRequestView.TYPE)
    @Nullable CompletableFuture<PersonView> changedBy(
            EvidenceRequestView request, DataLoader<PersonId, PersonView> loader) {
        return References.load(request.changedById(), loader);
    }

    @SchemaMapping(typeName = EvidenceRequestView.TYPE)
    @Nullable CompletableFuture<EvidenceView> evidence(
            EvidenceRequestView request, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                EvidenceView.TYPE,
                request.scope(),
                request.request().evidence().orElse(null));
    }

    /// Whoever is asked may give, without keeping records.
    @SchemaMapping(typeName = EvidenceRequestView.TYPE)
    CompletableFuture<List<EvidenceRequestAction>> allowedActions(
            EvidenceRequestView request, DataFetchingEnvironment environment) {
        var scope = request.scope();
        return assignee(request, environment)
                .thenApply(
                        assignee ->
                                request.request()
                                        .allowedActions(
                                                scope,
                                                assignee.colleague().isPerson(scope.person())));
    }
}
