package dev.triennium.api.tenantexport;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.domain.tenantexport.TenantExportService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TenantExportController {

    private final TenantExportRepository exports;
    private final TenantExportService service;
    private final WebLinks links;

    TenantExportController(
            TenantExportRepository exports, TenantExportService service, WebLinks links) {
        this.exports = exports;
        this.service = service;
        this.links = links;
    }

    @QueryMapping
    Connection<TenantExportView> tenantExports(PageArguments page, TenantScope scope) {
        return Connection.of(
                exports.list(scope, page.request()),
                page,
                export -> TenantExportView.of(scope, export, links));
    }

    @SchemaMapping(typeName = TenantExportView.TYPE)
    CompletableFuture<PersonView> requestedBy(
            TenantExportView export, DataLoader<PersonId, PersonView> loader) {
        return loader.load(export.requestedById());
    }

    record TenantExportPayload(
            @Nullable TenantExportView tenantExport, List<UserErrorView> errors) {}

    @MutationMapping
    TenantExportPayload exportTenant(@Argument ExportTenantInput input, TenantScope scope) {
        var export = service.request(scope, input.idempotencyKey());
        return new TenantExportPayload(TenantExportView.of(scope, export, links), List.of());
    }
}
