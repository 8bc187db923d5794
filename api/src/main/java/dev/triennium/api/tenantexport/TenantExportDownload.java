package dev.triennium.api.tenantexport;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportService;
import java.io.IOException;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Exports as files to take away.
@Configuration(proxyBeanMethods = false)
class TenantExportDownload {

    private final TenantExportService exports;
    private final TenantRepository tenants;
    private final HttpScopes scopes;

    TenantExportDownload(TenantExportService exports, TenantRepository tenants, HttpScopes scopes) {
        this.exports = exports;
        this.tenants = tenants;
        this.scopes = scopes;
    }

    static String path(GlobalId id) {
        return "/downloads/tenant-exports/" + id + ".zip";
    }

    @Bean
    RouterFunction<ServerResponse> tenantExportDownloadRoute() {
        return RouterFunctions.route().GET("/downloads/tenant-exports/{id}.zip", this::get).build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                TenantExportId.class,
                Permission.EXPORT_TENANT,
                "tenantExportDownload",
                true,
                (id, scope) -> {
                    var export = exports.take(scope, id);
                    return Downloads.of(
                            fileName(tenants.find(scope).orElseThrow().profile(), export.readyAt()),
                            "application/zip",
                            out -> {
                                try (var content = exports.open(scope, export)) {
                                    content.transferTo(out);
                                }
                            });
                });
    }

    /// Whose it is and of which day, as it was there.
    static String fileName(Tenant.Profile organisation, Instant readyAt) {
        return "%s_%s.zip"
                .formatted(
                        FileNames.part(organisation.name()),
                        readyAt.atZone(organisation.zone()).toLocalDate());
    }
}
