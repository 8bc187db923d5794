package dev.triennium.api.reminder;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.Nodes;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.reminder.DeadlineFilter;
import dev.triennium.domain.reminder.DeadlineKinds;
import dev.triennium.domain.reminder.DeadlineList;
import dev.triennium.domain.reminder.DeadlineNames;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class DeadlineController {

    private final DeadlineList deadlines;
    private final DeadlineKinds kinds;
    private final DeadlineNames names;
    private final Authorizer authorizer;
    private final Clock clock;
    private final FilteredConnections<TenantId, DeadlineFilter, ListedDeadline, DeadlineView>
            ofTenants;

    DeadlineController(
            DeadlineList deadlines,
            DeadlineKinds kinds,
            DeadlineNames names,
            Authorizer authorizer,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.deadlines = deadlines;
        this.kinds = kinds;
        this.names = names;
        this.authorizer = authorizer;
        this.clock = clock;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.deadlines",
                        (scopes, _, filter, page) -> deadlines.pages(scopes, filter, page),
                        DeadlineView::of);
    }

    @QueryMapping
    Connection<DeadlineView> deadlines(
            @Argument @Nullable DeadlineFilterInput filter,
            PageArguments page,
            PortfolioScope portfolio,
            Caller caller) {
        var wanted = DeadlineFilterInput.toFilter(filter, kinds);
        var found = deadlines.pageAccessible(portfolio, wanted, page.request());
        var tenants =
                found.values().stream()
                        .map(DeadlineList.OfTenant::tenant)
                        .collect(Collectors.toSet());
        var scopes = authorizer.readable(caller, tenants, portfolio.operation());
        return Connection.of(
                found.where(one -> scopes.contains(one.tenant())),
                page,
                one -> DeadlineView.of(scopes.get(one.tenant()), one.deadline()));
    }

    @SchemaMapping(typeName = "Tenant", field = "deadlines")
    CompletableFuture<Connection<DeadlineView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable DeadlineFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                DeadlineFilterInput.toFilter(filter, kinds),
                page);
    }

    @SchemaMapping(typeName = DeadlineView.TYPE)
    CompletableFuture<Object> subject(DeadlineView deadline, DataFetchingEnvironment environment) {
        var subject = deadline.deadline().subject();
        return Nodes.load(
                environment,
                deadline.scope(),
                GlobalId.of(subject.type(), deadline.scope().tenant(), subject.id()));
    }

    @SchemaMapping(typeName = DeadlineView.TYPE)
    String name(DeadlineView deadline, Locale language) {
        return names.name(deadline.deadline(), language);
    }

    @SchemaMapping(typeName = DeadlineView.TYPE)
    List<DeadlineNames.NamedFact> facts(DeadlineView deadline, Locale language) {
        return names.facts(deadline.deadline(), language);
    }

    @SchemaMapping(typeName = DeadlineView.TYPE)
    long daysLeft(DeadlineView deadline) {
        var today = LocalDate.ofInstant(clock.instant(), deadline.scope().zone());
        return ChronoUnit.DAYS.between(today, deadline.dueOn());
    }

    @SchemaMapping(typeName = DeadlineView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            DeadlineView deadline, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, deadline.scope(), deadline.deadline().owner());
    }
}
