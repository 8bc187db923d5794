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
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyFilter;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.InterestedPartyOrder;
import dev.triennium.domain.context.InterestedPartyRepository;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementFilter;
import dev.triennium.domain.context.PartyRequirementOrder;
import dev.triennium.domain.context.PartyRequirementRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
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

/// The interested parties of an organisation, and what stands below them.
@Controller
class InterestedPartyFields {

    private record Wanted(InterestedPartyFilter filter, InterestedPartyOrder order) {

        static Wanted of(@Nullable InterestedPartyFilterInput filter, InterestedPartyOrder order) {
            return new Wanted(
                    filter == null ? InterestedPartyFilter.ALL : filter.toFilter(), order);
        }
    }

    private record WantedRequirements(PartyRequirementFilter filter, PartyRequirementOrder order) {}

    private final FilteredConnections<TenantId, Wanted, InterestedParty, InterestedPartyView>
            ofTenants;
    private final LinkFields<InterestedPartyId> links;
    private final FilteredConnections<
                    Ref<InterestedPartyId>,
                    WantedRequirements,
                    PartyRequirement,
                    PartyRequirementView>
            requirements;

    InterestedPartyFields(
            InterestedPartyRepository parties,
            PartyRequirementRepository requirements,
            BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.interestedParties",
                        (scopes, _, wanted, page) ->
                                parties.pages(scopes, wanted.filter(), wanted.order(), page),
                        InterestedPartyView::of);
        this.links = LinkFields.register(registry, InterestedPartyView.TYPE, parties::listLinks);
        this.requirements =
                FilteredConnections.register(
                        registry,
                        "InterestedParty.requirements",
                        (scopes, refs, wanted, page) ->
                                requirements.pagesOfParties(
                                        scopes, refs, wanted.filter(), wanted.order(), page),
                        PartyRequirementView::of);
    }

    @SchemaMapping(typeName = "Tenant", field = "interestedParties")
    CompletableFuture<Connection<InterestedPartyView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable InterestedPartyFilterInput filter,
            @Argument InterestedPartyOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                Wanted.of(filter, orderBy),
                page);
    }

    @SchemaMapping(typeName = InterestedPartyView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            InterestedPartyView party, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, party.scope(), party.party().owner());
    }

    @SchemaMapping(typeName = InterestedPartyView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            InterestedPartyView party,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, party.scope(), party.party().id(), loader);
    }

    @SchemaMapping(typeName = InterestedPartyView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            InterestedPartyView party,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, party.scope(), party.party().id(), loader);
    }

    @SchemaMapping(typeName = InterestedPartyView.TYPE)
    CompletableFuture<List<RiskView>> risks(
            InterestedPartyView party, DataFetchingEnvironment environment) {
        return links.risks(environment, party.scope(), party.party().id());
    }

    @SchemaMapping(typeName = InterestedPartyView.TYPE)
    CompletableFuture<Connection<PartyRequirementView>> requirements(
            InterestedPartyView party,
            @Argument @Nullable PartyRequirementFilterInput filter,
            @Argument PartyRequirementOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return requirements.load(
                environment,
                party.scope(),
                Ref.in(party.scope(), party.party().id()),
                new WantedRequirements(
                        filter == null ? PartyRequirementFilter.ALL : filter.toFilter(), orderBy),
                page);
    }
}
