package dev.triennium.api.answersheet;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.answersheet.AssessmentReport;
import dev.triennium.domain.answersheet.AssessmentReportService;
import dev.triennium.domain.answersheet.AssessmentSheets;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static String report(GlobalId id) {
        return FOLDER + id + REPORT;
    }

    static String template(GlobalId id) {
        return FOLDER + id + TEMPLATE;
    }

    static String csv(GlobalId id) {
        return FOLDER + id + TEXT;
    }

    private interface Format {
        void write(AssessmentReport report, OutputStream out) throws IOException;
    }

    @Bean
    RouterFunction<ServerResponse> assessmentDownloadRoutes() {
        return RouterFunctions.route()
                .GET(
                        FOLDER + "{id}" + REPORT,
                        send(".xlsx", FileType.XLSX, reports::report, sheets::writeReport))
                .GET(
                        FOLDER + "{id}" + TEMPLATE,
                        send(
                                "-answers.xlsx",
                                FileType.XLSX,
                                reports::template,
                                sheets::writeTemplate))
                .GET(
                        FOLDER + "{id}" + TEXT,
                        send("-answers.csv", FileType.CSV, reports::template, sheets::writeCsv))
                .build();
    }

    /// Whose it is, what of and of when, as a folder of many clients sorts it.
    static String fileName(AssessmentReport report, String end) {
        return Stream.concat(
                        Stream.of(report.organisation(), report.name()),
                        report.standards().stream())
                .map(FileNames::part)
                .collect(Collectors.joining("_", "", "_" + report.printedOn() + end));
    }

    private HandlerFunction<ServerResponse> send(
            String end,
            FileType type,
            BiFunction<TenantScope, AssessmentId, AssessmentReport> source,
            Format format) {
        return request ->
                scopes.within(
                        request,
                        AssessmentId.class,
                        Permission.READ,
                        "assessmentDownload",
                        false,
                        (id, scope) -> {
                            var report = source.apply(scope, id);
                            return Downloads.of(
                                    fileName(report, end),
                                    type.mediaType(),
                                    out -> format.write(report, out));
                        });
    }
}
