package dev.triennium.api.staffsheet;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.staffsheet.StaffImportService;
import dev.triennium.domain.staffsheet.StaffSheets;
import dev.triennium.domain.tenancy.TenantId;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Staff registers as files to fill in.
@Configuration(proxyBeanMethods = false)
class StaffDownloads {

    private static final String FOLDER = "/downloads/colleagues/";
    private static final String END = ".xlsx";

    private final StaffImportService register;
    private final StaffSheets sheets;
    private final HttpScopes scopes;

    StaffDownloads(StaffImportService register, StaffSheets sheets, HttpScopes scopes) {
        this.register = register;
        this.sheets = sheets;
        this.scopes = scopes;
    }

    static URI link(GlobalId tenant, WebLinks links) {
        return links.to(path(tenant));
    }

    static String path(GlobalId tenant) {
        return FOLDER + tenant + END;
    }

    @Bean
    RouterFunction<ServerResponse> staffDownloadRoutes() {
        return RouterFunctions.route().GET(FOLDER + "{id}" + END, this::send).build();
    }

    private ServerResponse send(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                TenantId.class,
                Permission.READ,
                "staffDownload",
                false,
                (_, scope) -> {
                    var report = register.report(scope);
                    return Downloads.of(
                            "staff.xlsx",
                            FileType.XLSX.mediaType(),
                            out -> sheets.writeTemplate(report, out));
                });
    }
}
