package dev.triennium.api.document;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.document.DocumentContents;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.identity.Permission;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Versions of documents, as they were written or sent. They are files to save: what is in them is
/// somebody else's.
@Configuration(proxyBeanMethods = false)
class DocumentDownload {

    private static final String PATH = "/downloads/documents/";

    private final DocumentContents contents;
    private final HttpScopes scopes;

    DocumentDownload(DocumentContents contents, HttpScopes scopes) {
        this.contents = contents;
        this.scopes = scopes;
    }

    static String path(GlobalId version) {
        return PATH + version;
    }

    @Bean
    RouterFunction<ServerResponse> documentDownloadRoute() {
        return RouterFunctions.route().GET(PATH + "{id}", this::get).build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                DocumentVersionId.class,
                Permission.READ,
                "documentDownload",
                false,
                (id, scope) -> {
                    var file = contents.get(scope, id);
                    return Downloads.of(
                            fileName(file),
                            file.mediaType(),
                            out -> {
                                try (var in = contents.open(scope, file)) {
                                    in.transferTo(out);
                                }
                            });
                });
    }

    static String fileName(DocumentContents.Content file) {
        return "%s-%s.%s".formatted(FileNames.part(file.title()), file.number(), file.ending());
    }
}
