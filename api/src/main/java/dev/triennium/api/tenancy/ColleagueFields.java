package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The staff register below an organisation, and what stands below its entries.
@Controller
class ColleagueFields {

    private final Clock clock;
    private final FilteredConnections<TenantId, ColleagueFilter, Colleague, ColleagueView>
            ofTenants;

    private final Part<ColleagueId, List<OpenWork>> openWork;

    ColleagueFields(
            ColleagueRepository colleagues,
            ColleagueService service,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.clock = clock;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.colleagues",
                        (scopes, _, filter, page) -> colleagues.pages(scopes, filter, page),
                        ColleagueView::of);
        this.openWork =
                Part.register(registry, "Colleague.openWork", service::listOpenWork, List.of());
    }

    @SchemaMapping(typeName = "Tenant", field = "colleagues")
    CompletableFuture<Connection<ColleagueView>> colleaguesOfTenant(
            TenantView tenant,
            @Argument @Valid @Nullable ColleagueFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = tenant.scope();
        return ofTenants.load(
                environment,
                scope,
                scope.tenant(),
                filter == null ? ColleagueFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = ColleagueView.TYPE)
    boolean active(ColleagueView colleague) {
        return colleague.colleague().isActive(colleague.scope().today(clock));
    }

    @SchemaMapping(typeName = ColleagueView.TYPE)
    @Nullable CompletableFuture<SiteView> site(
            ColleagueView colleague, DataLoader<SiteView.Key, SiteView> loader) {
        var site = colleague.colleague().profile().site();
        return site == null ? null : loader.load(new SiteView.Key(colleague.scope(), site));
    }

    @SchemaMapping(typeName = ColleagueView.TYPE)
    @Nullable CompletableFuture<PersonView> person(
            ColleagueView colleague, DataLoader<PersonId, PersonView> loader) {
        return References.load(colleague.colleague().person(), loader);
    }

    @SchemaMapping(typeName = ColleagueView.TYPE)
    CompletableFuture<ColleagueWorkView> openWork(
            ColleagueView colleague, DataFetchingEnvironment environment) {
        return openWork.load(environment, colleague.scope(), colleague.colleague().id())
                .thenApply(work -> ColleagueWorkView.of(colleague.scope(), work));
    }

    @SchemaMapping(typeName = "ColleagueWorkItem")
    CompletableFuture<Object> subject(
            ColleagueWorkView.ColleagueWorkItemView item, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, item.work().type(), item.scope(), item.work().subject()));
    }
}
