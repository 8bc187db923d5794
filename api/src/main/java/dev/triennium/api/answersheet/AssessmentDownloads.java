package dev.triennium.api.answersheet;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.answersheet.AssessmentReport;
import dev.triennium.domain.answersheet.AssessmentReportService;
import dev.triennium.domain.answersheet.AssessmentSheets;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.identity.Permission;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Assessments as files to hand on or to fill in.
@Configuration(proxyBeanMethods = false)
class AssessmentDownloads {

    private static final String FOLDER = "/downloads/assessments/";
    private static final String REPORT = ".xlsx";
    private static final String TEMPLATE = "/template.xlsx";
    private static final String TEXT = ".csv";

    private final AssessmentReportService reports;
    private final AssessmentSheets sheets;
    private final HttpScopes scopes;

    AssessmentDownloads(
            AssessmentReportService reports, AssessmentSheets sheets, HttpScopes scopes) {
        this.reports = reports;
        this.sheets = sheets;
        this.scopes = scopes;
    }

    static AssessmentDownloadsView links(GlobalId id, WebLinks links) {
        return new AssessmentDownloadsView(
                links.to(FOLDER + id + REPORT),
                links.to(FOLDER + id + TEMPLATE),
                links.to(FOLDER + id + TEXT));
    }

    private interface Format {
        void write(AssessmentReport report, OutputStream out) throws IOException;
    }

    @Bean
    RouterFunction<ServerResponse> assessmentDownloadRoutes() {
        return RouterFunctions.route()
                .GET(
                        FOLDER + "{id}" + REPORT,
                        send("gap-analysis-%s.xlsx", FileType.XLSX, sheets::writeReport))
                .GET(
                        FOLDER + "{id}" + TEMPLATE,
                        send("gap-analysis-answers-%s.xlsx", FileType.XLSX, sheets::writeTemplate))
                .GET(
                        FOLDER + "{id}" + TEXT,
                        send("gap-analysis-answers-%s.csv", FileType.CSV, sheets::writeCsv))
                .build();
    }

    private HandlerFunction<ServerResponse> send(String fileName, FileType type, Format format) {
        return request ->
                scopes.within(
                        request,
                        AssessmentId.class,
                        Permission.READ,
                        "assessmentDownload",
                        false,
                        (id, scope) -> {
                            var report = reports.report(scope, id);
                            return Downloads.of(
                                    fileName.formatted(report.printedOn()),
                                    type.mediaType(),
                                    out -> format.write(report, out));
                        });
    }
}
