package dev.triennium.api.supplier;

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
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierFilter;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.supplier.SupplierOrder;
import dev.triennium.domain.supplier.SupplierRepository;
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

/// The suppliers of an organisation, and what stands below them.
@Controller
class SupplierFields {

    private record Wanted(SupplierFilter filter, SupplierOrder order) {

        static Wanted of(@Nullable SupplierFilterInput filter, SupplierOrder order) {
            return new Wanted(filter == null ? SupplierFilter.ALL : filter.toFilter(), order);
        }
    }

    private final FilteredConnections<TenantId, Wanted, Supplier, SupplierView> ofTenants;
    private final LinkFields<SupplierId> links;

    SupplierFields(SupplierRepository suppliers, BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.suppliers",
                        (scopes, _, wanted, page) ->
                                suppliers.pages(scopes, wanted.filter(), wanted.order(), page),
                        SupplierView::of);
        this.links = LinkFields.register(registry, SupplierView.TYPE, suppliers::listLinks);
    }

    @SchemaMapping(typeName = "Tenant", field = "suppliers")
    CompletableFuture<Connection<SupplierView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable SupplierFilterInput filter,
            @Argument SupplierOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                Wanted.of(filter, orderBy),
                page);
    }

    @SchemaMapping(typeName = SupplierView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            SupplierView supplier, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, supplier.scope(), supplier.supplier().owner());
    }

    @SchemaMapping(typeName = SupplierView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            SupplierView supplier,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, supplier.scope(), supplier.supplier().id(), loader);
    }

    @SchemaMapping(typeName = SupplierView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            SupplierView supplier,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, supplier.scope(), supplier.supplier().id(), loader);
    }

    @SchemaMapping(typeName = SupplierView.TYPE)
    CompletableFuture<List<RiskView>> risks(
            SupplierView supplier, DataFetchingEnvironment environment) {
        return links.risks(environment, supplier.scope(), supplier.supplier().id());
    }

    @SchemaMapping(typeName = "SupplierEvaluation")
    CompletableFuture<PersonView> recordedBy(
            SupplierEvaluationView evaluation, DataLoader<PersonId, PersonView> loader) {
        return loader.load(evaluation.recordedById());
    }
}
