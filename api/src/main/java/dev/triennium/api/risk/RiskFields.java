package dev.triennium.api.risk;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.AskingColleague;
import dev.triennium.api.register.LinkFields;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskAction;
import dev.triennium.domain.risk.RiskDecision;
import dev.triennium.domain.risk.RiskFilter;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskMeasureFilter;
import dev.triennium.domain.risk.RiskMeasureRepository;
import dev.triennium.domain.risk.RiskOrder;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.risk.RiskScaleRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The risk register below an organisation, and what stands below its entries.
@Controller
class RiskFields {

    private record Wanted(RiskFilter filter, RiskOrder order) {}

    private final FilteredConnections<TenantId, Wanted, Risk, RiskView> ofTenants;
    private final FilteredConnections<Ref<RiskId>, RiskMeasureFilter, RiskMeasure, RiskMeasureView>
            measures;
    private final LinkFields<RiskId> links;
    private final Part<RiskId, List<RiskDecision>> decisions;
    private final Part<TenantId, Optional<RiskScale>> scales;
    private final AskingColleague asking;

    RiskFields(
            RiskRepository risks,
            RiskMeasureRepository measures,
            RiskScaleRepository scales,
            ColleagueRepository colleagues,
            BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.risks",
                        (scopes, _, wanted, page) ->
                                risks.pages(scopes, wanted.filter(), wanted.order(), page),
                        RiskView::of);
        this.measures =
                FilteredConnections.register(
                        registry, "Risk.measures", measures::pages, RiskMeasureView::of);
        this.links = LinkFields.register(registry, RiskView.TYPE, risks::listLinks);
        this.decisions =
                Part.register(registry, "Risk.acceptances", risks::listDecisions, List.of());
        this.scales =
                Part.registerOptional(
                        registry,
                        "Tenant.riskScale",
                        (scopes, refs) -> inForce(scales, scopes, refs));
        this.asking = AskingColleague.register(registry, "Risk.allowedActions", colleagues);
    }

    /// Who is asked is the one whose risk it may be.
    @SchemaMapping(typeName = RiskView.TYPE)
    CompletableFuture<List<RiskAction>> allowedActions(
            RiskView view, DataFetchingEnvironment environment) {
        var scope = view.scope();
        var risk = view.risk();
        return asking.is(risk.owner(), scope, environment)
                .thenApply(isOwner -> risk.allowedActions(scope, isOwner));
    }

    private static Map<Ref<TenantId>, RiskScale> inForce(
            RiskScaleRepository scales, TenantScopes scopes, Collection<Ref<TenantId>> refs) {
        var found = new HashMap<Ref<TenantId>, RiskScale>();
        scales.listInForce(scopes, refs.stream().map(Ref::id).toList())
                .forEach((tenant, scale) -> found.put(new Ref<>(tenant, tenant), scale));
        return found;
    }

    @SchemaMapping(typeName = "Tenant", field = "risks")
    CompletableFuture<Connection<RiskView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable RiskFilterInput filter,
            @Argument RiskOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(filter == null ? RiskFilter.ALL : filter.toFilter(), orderBy),
                page);
    }

    @SchemaMapping(typeName = "Tenant", field = "riskScale")
    CompletableFuture<@Nullable RiskScaleView> scaleOfTenant(
            ScopedView tenant, DataFetchingEnvironment environment) {
        var scope = tenant.scope();
        return scales.load(environment, scope, scope.tenant())
                .thenApply(
                        found -> found.map(scale -> RiskScaleView.of(scope, scale)).orElse(null));
    }

    @SchemaMapping(typeName = RiskView.TYPE, field = "owner")
    @Nullable CompletableFuture<ColleagueView> ownerOfRisk(
            RiskView risk, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, risk.scope(), risk.risk().owner());
    }

    @SchemaMapping(typeName = RiskView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            RiskView risk,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, risk.scope(), risk.risk().id(), loader);
    }

    @SchemaMapping(typeName = RiskView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            RiskView risk,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, risk.scope(), risk.risk().id(), loader);
    }

    @SchemaMapping(typeName = RiskView.TYPE)
    CompletableFuture<Connection<RiskMeasureView>> measures(
            RiskView risk,
            @Argument @Nullable RiskMeasureFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return measures.load(
                environment,
                risk.scope(),
                Ref.in(risk.scope(), risk.risk().id()),
                filter == null ? RiskMeasureFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = RiskView.TYPE)
    CompletableFuture<List<RiskDecisionView>> acceptances(
            RiskView risk, DataFetchingEnvironment environment) {
        return decisions
                .load(environment, risk.scope(), risk.risk().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> RiskDecisionView.of(risk.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = "RiskRating")
    @Nullable CompletableFuture<RiskScaleView> scale(
            RiskRatingView rating, DataFetchingEnvironment environment) {
        return Entity.load(environment, RiskScaleView.TYPE, rating.scope(), rating.scaleId());
    }

    @SchemaMapping(typeName = "RiskDecision")
    CompletableFuture<PersonView> acceptedBy(
            RiskDecisionView decision, DataLoader<PersonId, PersonView> loader) {
        return loader.load(decision.acceptedById());
    }

    @SchemaMapping(typeName = RiskScaleView.TYPE)
    CompletableFuture<PersonView> definedBy(
            RiskScaleView scale, DataLoader<PersonId, PersonView> loader) {
        return loader.load(scale.definedById());
    }

    @SchemaMapping(typeName = RiskMeasureView.TYPE)
    @Nullable CompletableFuture<RiskView> risk(
            RiskMeasureView measure, DataFetchingEnvironment environment) {
        return Entity.load(environment, RiskView.TYPE, measure.scope(), measure.riskId());
    }

    @SchemaMapping(typeName = RiskMeasureView.TYPE, field = "owner")
    @Nullable CompletableFuture<ColleagueView> ownerOfMeasure(
            RiskMeasureView measure, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, measure.scope(), measure.ownerId());
    }
}
