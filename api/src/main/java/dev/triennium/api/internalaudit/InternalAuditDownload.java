package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.internalaudit.InternalAuditPages;
import dev.triennium.domain.internalaudit.InternalAuditPrinting;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Reports of internal audits as PDF.
@Configuration(proxyBeanMethods = false)
class InternalAuditDownload {

    private final InternalAuditPrinting printing;
    private final InternalAuditPages pages;
    private final HttpScopes scopes;

    InternalAuditDownload(
            InternalAuditPrinting printing, InternalAuditPages pages, HttpScopes scopes) {
        this.printing = printing;
        this.pages = pages;
        this.scopes = scopes;
    }

    static String path(GlobalId id) {
        return "/downloads/internal-audit-reports/" + id + ".pdf";
    }

    @Bean
    RouterFunction<ServerResponse> internalAuditDownloadRoute() {
        return RouterFunctions.route()
                .GET("/downloads/internal-audit-reports/{id}.pdf", this::get)
                .build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                InternalAuditReportId.class,
                Permission.READ,
                "internalAuditDownload",
                false,
                (id, scope) -> {
                    var report = printing.print(scope, id);
                    return Downloads.of(
                            "%s-%d-%s-%d.pdf"
                                    .formatted(
                                            FileNames.part(pages.title(report)),
                                            report.audit().number(),
                                            FileNames.part(report.organisation()),
                                            report.report().number()),
                            FileType.PDF.mediaType(),
                            out -> pages.write(report, out));
                });
    }
}
