package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.nonconformity.NonconformityCount;
import dev.triennium.domain.nonconformity.NonconformityDimension;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// How many nonconformities an organisation has, each number read where a field asks for it.
@Controller
class NonconformityStatisticsFields {

    private final Map<NonconformityDimension, Part<TenantId, List<NonconformityCount>>> counts =
            new EnumMap<>(NonconformityDimension.class);
    private final Clock clock;

    NonconformityStatisticsFields(
            NonconformityRepository nonconformities, BatchLoaderRegistry registry, Clock clock) {
        this.clock = clock;
        for (var dimension : NonconformityDimension.values()) {
            counts.put(
                    dimension,
                    Part.register(
                            registry,
                            "NonconformityStatistics." + dimension,
                            (scopes, _) -> count(nonconformities, scopes, dimension),
                            List.of()));
        }
    }

    private Map<Ref<TenantId>, List<NonconformityCount>> count(
            NonconformityRepository nonconformities,
            TenantScopes scopes,
            NonconformityDimension dimension) {
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var found = new HashMap<Ref<TenantId>, List<NonconformityCount>>();
        nonconformities
                .count(scopes, dimension, today)
                .forEach((tenant, all) -> found.put(new Ref<>(tenant, tenant), all));
        return found;
    }

    @SchemaMapping(typeName = "Tenant")
    NonconformityStatisticsView nonconformityStatistics(ScopedView tenant) {
        return new NonconformityStatisticsView(tenant.scope());
    }

    @SchemaMapping(typeName = "NonconformityStatistics")
    CompletableFuture<List<NonconformityStatisticsView.CountView>> byClause(
            NonconformityStatisticsView view, DataFetchingEnvironment environment) {
        return load(view, NonconformityDimension.CLAUSE, environment);
    }

    @SchemaMapping(typeName = "NonconformityStatistics")
    CompletableFuture<List<NonconformityStatisticsView.CountView>> byProcess(
            NonconformityStatisticsView view, DataFetchingEnvironment environment) {
        return load(view, NonconformityDimension.PROCESS, environment);
    }

    @SchemaMapping(typeName = "NonconformityStatistics")
    CompletableFuture<List<NonconformityStatisticsView.CountView>> bySite(
            NonconformityStatisticsView view, DataFetchingEnvironment environment) {
        return load(view, NonconformityDimension.SITE, environment);
    }

    @SchemaMapping(typeName = "NonconformityStatistics")
    CompletableFuture<List<NonconformityStatisticsView.CountView>> bySource(
            NonconformityStatisticsView view, DataFetchingEnvironment environment) {
        return load(view, NonconformityDimension.SOURCE, environment);
    }

    @SchemaMapping(typeName = "NonconformityStatistics")
    CompletableFuture<List<NonconformityStatisticsView.CountView>> byGrade(
            NonconformityStatisticsView view, DataFetchingEnvironment environment) {
        return load(view, NonconformityDimension.GRADE, environment);
    }

    @SchemaMapping(typeName = "NonconformityStatistics")
    CompletableFuture<List<NonconformityStatisticsView.CountView>> byState(
            NonconformityStatisticsView view, DataFetchingEnvironment environment) {
        return load(view, NonconformityDimension.STATE, environment);
    }

    private CompletableFuture<List<NonconformityStatisticsView.CountView>> load(
            NonconformityStatisticsView view,
            NonconformityDimension dimension,
            DataFetchingEnvironment environment) {
        var scope = view.scope();
        var today = scope.today(clock);
        return Objects.requireNonNull(counts.get(dimension))
                .load(environment, scope, scope.tenant())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(
                                                one ->
                                                        NonconformityStatisticsView.CountView.of(
                                                                scope, one, today))
                                        .toList());
    }

    @SchemaMapping(typeName = "NonconformityCount")
    @Nullable CompletableFuture<ClauseView> clause(
            NonconformityStatisticsView.CountView view, DataLoader<ClauseId, ClauseView> loader) {
        var clause = view.clauseId();
        return clause == null ? null : loader.load(clause);
    }

    @SchemaMapping(typeName = "NonconformityCount")
    @Nullable CompletableFuture<SiteView> site(
            NonconformityStatisticsView.CountView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, SiteView.TYPE, view.scope(), view.siteId());
    }
}
