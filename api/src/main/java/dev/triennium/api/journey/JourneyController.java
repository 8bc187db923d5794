package dev.triennium.api.journey;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.journey.JourneyId;
import dev.triennium.domain.journey.JourneyService;
import dev.triennium.domain.journey.PortfolioOrder;
import dev.triennium.domain.journey.PortfolioService;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantsInUse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class JourneyController {

    private final JourneyService journeys;
    private final PortfolioService portfolios;
    private final TenantsInUse tenants;
    private final Authorizer authorizer;

    JourneyController(
            JourneyService journeys,
            PortfolioService portfolios,
            TenantsInUse tenants,
            Authorizer authorizer) {
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.tenants = tenants;
        this.authorizer = authorizer;
    }

    @QueryMapping
    @Nullable JourneyView journey(@Argument StandardId standardId, TenantScope scope) {
        var wanted = Ref.in(scope, JourneyId.of(scope.tenant(), standardId));
        var found = journeys.list(TenantScopes.of(scope), List.of(wanted)).get(wanted);
        return found == null ? null : JourneyView.of(scope, found);
    }

    /// The firm that is named gives nothing: it leaves out what others may read.
    @QueryMapping
    PortfolioView portfolio(
            @Argument @Nullable FirmId firmId,
            @Argument @Nullable PortfolioFilterInput filter,
            @Argument PortfolioOrder orderBy,
            PageArguments page,
            PortfolioScope viewers,
            Caller caller) {
        var operation = viewers.operation();
        var reader =
                firmId == null
                        ? caller
                        : new Caller(caller.person(), caller.subject(), firmId.value());
        var byName = tenants.get(authorizer.portfolio(reader, operation)).tenants();
        var scopes = authorizer.readable(reader, Set.copyOf(byName), operation);
        var portfolio =
                portfolios
                        .get(scopes, byName, filter == null ? null : filter.leadConsultantId())
                        .where(PortfolioFilterInput.toFilter(filter));
        return new PortfolioView(
                Connection.of(
                        portfolio.page(orderBy, page.request()),
                        page,
                        row -> PortfolioRowView.of(scopes.get(row.tenant()), row)),
                portfolio);
    }
}
