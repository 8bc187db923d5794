package dev.triennium.api.evidence;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.evidence.EvidenceRevisionId;
import dev.triennium.domain.evidence.EvidenceService;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.identity.Permission;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Files that are evidence, to be looked at again.
@Configuration(proxyBeanMethods = false)
class EvidenceDownload {

    private final EvidenceService service;
    private final KeptFileService files;
    private final HttpScopes scopes;

    EvidenceDownload(EvidenceService service, KeptFileService files, HttpScopes scopes) {
        this.service = service;
        this.files = files;
        this.scopes = scopes;
    }

    static String path(GlobalId revision) {
        return "/downloads/evidence/" + revision;
    }

    @Bean
    RouterFunction<ServerResponse> evidenceDownloadRoute() {
        return RouterFunctions.route().GET("/downloads/evidence/{id}", this::get).build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                EvidenceRevisionId.class,
                Permission.READ,
                "evidenceDownload",
                false,
                (id, scope) -> {
                    var found =
                            service.findFile(scope, id)
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
