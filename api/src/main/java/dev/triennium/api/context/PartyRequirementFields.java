package dev.triennium.api.context;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.LinkFields;
import dev.triennium.api.risk.RiskView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementFilter;
import dev.triennium.domain.context.PartyRequirementId;
import dev.triennium.domain.context.PartyRequirementOrder;
import dev.triennium.domain.context.PartyRequirementRepository;
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

/// The requirements of interested parties of an organisation, and what stands below them.
@Controller
class PartyRequirementFields {

    private record Wanted(PartyRequirementFilter filter, PartyRequirementOrder order) {

        static Wanted of(
                @Nullable PartyRequirementFilterInput filter, PartyRequirementOrder order) {
            return new Wanted(
                    filter == null ? PartyRequirementFilter.ALL : filter.toFilter(), order);
        }
    }

    private final FilteredConnections<TenantId, Wanted, PartyRequirement, PartyRequirementView>
            ofTenants;
    private final LinkFields<PartyRequirementId> links;

    PartyRequirementFields(PartyRequirementRepository requirements, BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.partyRequirements",
                        (scopes, _, wanted, page) ->
                                requirements.pages(scopes, wanted.filter(), wanted.order(), page),
                        PartyRequirementView::of);
        this.links =
                LinkFields.register(registry, PartyRequirementView.TYPE, requirements::listLinks);
    }

    @SchemaMapping(typeName = "Tenant", field = "partyRequirements")
    CompletableFuture<Connection<PartyRequirementView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable PartyRequirementFilterInput filter,
            @Argument PartyRequirementOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                Wanted.of(filter, orderBy),
                page);
    }

    @SchemaMapping(typeName = PartyRequirementView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            PartyRequirementView requirement, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                ColleagueView.TYPE,
                requirement.scope(),
                requirement.requirement().owner());
    }

    @SchemaMapping(typeName = PartyRequirementView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            PartyRequirementView requirement,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(
                environment, requirement.scope(), requirement.requirement().id(), loader);
    }

    @SchemaMapping(typeName = PartyRequirementView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            PartyRequirementView requirement,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(
                environment, requirement.scope(), requirement.requirement().id(), loader);
    }

    @SchemaMapping(typeName = PartyRequirementView.TYPE)
    CompletableFuture<List<RiskView>> risks(
            PartyRequirementView requirement, DataFetchingEnvironment environment) {
        return links.risks(environment, requirement.scope(), requirement.requirement().id());
    }

    @SchemaMapping(typeName = PartyRequirementView.TYPE)
    @Nullable CompletableFuture<InterestedPartyView> interestedParty(
            PartyRequirementView requirement, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                InterestedPartyView.TYPE,
                requirement.scope(),
                requirement.requirement().content().interestedParty());
    }
}
