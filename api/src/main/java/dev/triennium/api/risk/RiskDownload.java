package dev.triennium.api.risk;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.risk.RiskReportService;
import dev.triennium.domain.risk.RiskSheets;
import dev.triennium.domain.tenancy.TenantId;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Risk registers as workbooks.
@Configuration(proxyBeanMethods = false)
class RiskDownload {

    private static final String FOLDER = "/downloads/risks/";
    private static final String END = ".xlsx";

    private final RiskReportService reports;
    private final RiskSheets sheets;
    private final HttpScopes scopes;

    RiskDownload(RiskReportService reports, RiskSheets sheets, HttpScopes scopes) {
        this.reports = reports;
        this.sheets = sheets;
        this.scopes = scopes;
    }

    static String path(TenantId tenant) {
        return FOLDER + GlobalId.of(tenant) + END;
    }

    @Bean
    RouterFunction<ServerResponse> riskDownloadRoute() {
        return RouterFunctions.route().GET(FOLDER + "{id}" + END, this::get).build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                TenantId.class,
                Permission.READ,
                "riskDownload",
                false,
                (_, scope) -> {
                    var report = reports.report(scope);
                    return Downloads.of(
                            "risk-register-%s.xlsx".formatted(report.printedOn()),
                            FileType.XLSX.mediaType(),
                            out -> sheets.write(report, out));
                });
    }
}
