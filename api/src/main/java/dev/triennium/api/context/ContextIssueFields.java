package dev.triennium.api.context;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.LinkFields;
import dev.triennium.api.risk.RiskView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.context.ClimateRelevance;
import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueFilter;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.context.ContextIssueOrder;
import dev.triennium.domain.context.ContextIssueRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The issues of an organisation, and what stands below them.
@Controller
class ContextIssueFields {

    private record Wanted(ContextIssueFilter filter, ContextIssueOrder order) {

        static Wanted of(@Nullable ContextIssueFilterInput filter, ContextIssueOrder order) {
            return new Wanted(filter == null ? ContextIssueFilter.ALL : filter.toFilter(), order);
        }
    }

    private final FilteredConnections<TenantId, Wanted, ContextIssue, ContextIssueView> ofTenants;
    private final LinkFields<ContextIssueId> links;
    private final Part<TenantId, ClimateRelevance> climate;

    ContextIssueFields(ContextIssueRepository issues, BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.contextIssues",
                        (scopes, _, wanted, page) ->
                                issues.pages(scopes, wanted.filter(), wanted.order(), page),
                        ContextIssueView::of);
        this.links = LinkFields.register(registry, ContextIssueView.TYPE, issues::listLinks);
        this.climate =
                Part.register(
                        registry,
                        "Tenant.climateRelevance",
                        (scopes, _) -> climate(issues, scopes),
                        ClimateRelevance.OPEN);
    }

    @SchemaMapping(typeName = "Tenant", field = "contextIssues")
    CompletableFuture<Connection<ContextIssueView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable ContextIssueFilterInput filter,
            @Argument ContextIssueOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                Wanted.of(filter, orderBy),
                page);
    }

    @SchemaMapping(typeName = ContextIssueView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            ContextIssueView issue, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, issue.scope(), issue.issue().owner());
    }

    @SchemaMapping(typeName = ContextIssueView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            ContextIssueView issue,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, issue.scope(), issue.issue().id(), loader);
    }

    @SchemaMapping(typeName = ContextIssueView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            ContextIssueView issue,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, issue.scope(), issue.issue().id(), loader);
    }

    @SchemaMapping(typeName = ContextIssueView.TYPE)
    CompletableFuture<List<RiskView>> risks(
            ContextIssueView issue, DataFetchingEnvironment environment) {
        return links.risks(environment, issue.scope(), issue.issue().id());
    }

    private static Map<Ref<TenantId>, ClimateRelevance> climate(
            ContextIssueRepository issues, TenantScopes scopes) {
        var found = new HashMap<Ref<TenantId>, ClimateRelevance>();
        issues.listClimateRelevance(scopes)
                .forEach(
                        (tenant, isRelevant) ->
                                found.put(
                                        new Ref<>(tenant, tenant),
                                        isRelevant
                                                ? ClimateRelevance.RELEVANT
                                                : ClimateRelevance.NOT_RELEVANT));
        return found;
    }

    @SchemaMapping(typeName = "Tenant", field = "climateRelevance")
    CompletableFuture<ClimateRelevance> climateOfTenant(
            ScopedView tenant, DataFetchingEnvironment environment) {
        var scope = tenant.scope();
        return climate.load(environment, scope, scope.tenant());
    }
}
