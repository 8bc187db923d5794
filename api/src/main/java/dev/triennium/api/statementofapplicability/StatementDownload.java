package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementReportService;
import dev.triennium.domain.statementofapplicability.StatementSheets;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Statements as workbooks.
@Configuration(proxyBeanMethods = false)
class StatementDownload {

    private final StatementReportService reports;
    private final StatementSheets sheets;
    private final HttpScopes scopes;

    StatementDownload(StatementReportService reports, StatementSheets sheets, HttpScopes scopes) {
        this.reports = reports;
        this.sheets = sheets;
        this.scopes = scopes;
    }

    static String path(GlobalId id) {
        return "/downloads/statements/" + id + ".xlsx";
    }

    @Bean
    RouterFunction<ServerResponse> statementDownloadRoute() {
        return RouterFunctions.route().GET("/downloads/statements/{id}.xlsx", this::get).build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                StatementOfApplicabilityId.class,
                Permission.READ,
                "statementDownload",
                false,
                (id, scope) -> {
                    var report = reports.report(scope, id);
                    return Downloads.of(
                            "statement-of-applicability-%s-%s-%d-%s.xlsx"
                                    .formatted(
                                            FileNames.part(report.designation()),
                                            FileNames.part(report.organisation()),
                                            report.statement().facts().number(),
                                            report.printedOn()),
                            FileType.XLSX.mediaType(),
                            out -> sheets.write(report, out));
                });
    }
}
