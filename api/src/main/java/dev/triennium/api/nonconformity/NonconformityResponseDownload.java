package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.nonconformity.NonconformityResponseService;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Responses to certification bodies, as they were sent.
@Configuration(proxyBeanMethods = false)
class NonconformityResponseDownload {

    private static final String FOLDER = "/downloads/nonconformity-responses/";
    private static final String WORKBOOK = ".xlsx";
    private static final String PAGES = ".pdf";

    private final NonconformityResponseService service;
    private final KeptFileService files;
    private final HttpScopes scopes;

    NonconformityResponseDownload(
            NonconformityResponseService service, KeptFileService files, HttpScopes scopes) {
        this.service = service;
        this.files = files;
        this.scopes = scopes;
    }

    static String path(GlobalId response, FileType type) {
        return FOLDER + response + (type == FileType.PDF ? PAGES : WORKBOOK);
    }

    @Bean
    RouterFunction<ServerResponse> nonconformityResponseDownloadRoute() {
        return RouterFunctions.route()
                .GET(FOLDER + "{id}" + WORKBOOK, request -> get(request, FileType.XLSX))
                .GET(FOLDER + "{id}" + PAGES, request -> get(request, FileType.PDF))
                .build();
    }

    private ServerResponse get(ServerRequest request, FileType type) throws IOException {
        return scopes.within(
                request,
                NonconformityResponseId.class,
                Permission.READ,
                "nonconformityResponseDownload",
                false,
                (id, scope) -> {
                    var found =
                            service.findFile(scope, id, type)
                                    .orElseThrow(() -> new NotFoundException("id"));
                    return Downloads.of(
                            found.fileName(),
                            found.type().mediaType(),
                            out -> {
                                try (var content = files.open(scope, found)) {
                                    content.transferTo(out);
                                }
                            });
                });
    }
}
