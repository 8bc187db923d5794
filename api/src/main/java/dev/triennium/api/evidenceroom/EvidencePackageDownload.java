package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.evidenceroom.EvidencePackageId;
import dev.triennium.domain.evidenceroom.EvidencePackageService;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.Permission;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Packages as files to take away.
@Configuration(proxyBeanMethods = false)
class EvidencePackageDownload {

    private static final String FOLDER = "/downloads/evidence-packages/";
    private static final String END = ".zip";

    private final EvidencePackageService packages;
    private final HttpScopes scopes;

    EvidencePackageDownload(EvidencePackageService packages, HttpScopes scopes) {
        this.packages = packages;
        this.scopes = scopes;
    }

    static String path(GlobalId id) {
        return FOLDER + id + END;
    }

    @Bean
    RouterFunction<ServerResponse> evidencePackageDownloadRoute() {
        return RouterFunctions.route().GET(FOLDER + "{id}" + END, this::get).build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                EvidencePackageId.class,
                Permission.READ,
                "evidencePackageDownload",
                false,
                (id, scope) -> {
                    var file = packages.get(scope, id);
                    return Downloads.of(
                            file.fileName(),
                            FileType.ZIP.mediaType(),
                            out -> {
                                try (var content = packages.open(scope, file)) {
                                    content.transferTo(out);
                                }
                            });
                });
    }
}
