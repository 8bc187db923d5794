package dev.triennium.api.document;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.domain.document.AcknowledgeAct;
import dev.triennium.domain.document.AcknowledgeByLink;
import dev.triennium.domain.document.DocumentContents;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.participation.ParticipationUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The document that a link asks somebody to read, as long as the link is open.
@Configuration(proxyBeanMethods = false)
class DocumentLinkDownload {

    /// Of the page's own address, which holds the proof.
    static final String PARAMETER = "document";

    private final ParticipationUse use;
    private final AcknowledgeByLink acknowledgements;
    private final DocumentContents contents;

    DocumentLinkDownload(
            ParticipationUse use, AcknowledgeByLink acknowledgements, DocumentContents contents) {
        this.use = use;
        this.acknowledgements = acknowledgements;
        this.contents = contents;
    }

    /// Before the page, whose address it has.
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> documentLinkDownloadRoute() {
        return RouterFunctions.route()
                .GET(
                        "/participation/{token}",
                        RequestPredicates.param(PARAMETER, _ -> true),
                        this::get)
                .build();
    }

    private ServerResponse get(ServerRequest request) {
        return LinkToken.parse(request.pathVariable("token"))
                .flatMap(use::look)
                .filter(offer -> offer.asked() != null)
                .filter(offer -> offer.link().act().equals(AcknowledgeAct.NAME))
                .map(
                        offer -> {
                            var file = acknowledgements.content(offer);
                            return Downloads.of(
                                    DocumentDownload.fileName(file),
                                    file.mediaType(),
                                    out -> {
                                        try (var in = contents.open(offer.scope(), file)) {
                                            in.transferTo(out);
                                        }
                                    });
                        })
                .orElseGet(() -> ServerResponse.notFound().build());
    }
}
