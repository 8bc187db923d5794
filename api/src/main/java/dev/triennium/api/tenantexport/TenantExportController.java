package dev.triennium.api.tenantexport;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.domain.tenantexport.TenantExportService;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
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
                exports.page(scope, page.request()),
                page,
                export -> TenantExportView.of(scope, export, links));
    }

    record TenantExportPayload(
            @Nullable TenantExportView tenantExport, List<UserErrorView> errors) {}

    @MutationMapping
    TenantExportPayload exportTenant(@Argument ExportTenantInput input, TenantScope scope) {
        var export = service.request(scope, input.idempotencyKey());
        return new TenantExportPayload(TenantExportView.of(scope, export, links), List.of());
    }

    @SchemaMapping(typeName = "TenantExport")
    @Nullable DownloadLinkView downloadLink(
            TenantExportView export, DataFetchingEnvironment environment) {
        return export.download() == null
                ? null
                : links.toBrowser(
                        environment, export.scope(), TenantExportDownload.path(export.id()));
    }
}
