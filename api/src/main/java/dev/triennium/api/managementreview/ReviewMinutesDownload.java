package dev.triennium.api.managementreview;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewMinutesPages;
import dev.triennium.domain.managementreview.ReviewMinutesService;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The minutes of management reviews.
@Configuration(proxyBeanMethods = false)
class ReviewMinutesDownload {

    private static final String FOLDER = "/downloads/management-reviews/";
    private static final String END = ".pdf";

    private final ReviewMinutesService minutes;
    private final ReviewMinutesPages pages;
    private final HttpScopes scopes;

    ReviewMinutesDownload(
            ReviewMinutesService minutes, ReviewMinutesPages pages, HttpScopes scopes) {
        this.minutes = minutes;
        this.pages = pages;
        this.scopes = scopes;
    }

    static String path(GlobalId review) {
        return FOLDER + review + END;
    }

    @Bean
    RouterFunction<ServerResponse> reviewMinutesDownloadRoute() {
        return RouterFunctions.route().GET(FOLDER + "{id}" + END, this::get).build();
    }

    private ServerResponse get(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                ManagementReviewId.class,
                Permission.READ,
                "managementReviewDownload",
                false,
                (id, scope) -> {
                    var printed = minutes.get(scope, id);
                    return Downloads.of(
                            "%s-%s-%s.pdf"
                                    .formatted(
                                            FileNames.part(pages.title(printed)),
                                            FileNames.part(printed.organisation()),
                                            printed.review().plan().on()),
                            FileType.PDF.mediaType(),
                            out -> pages.write(printed, out));
                });
    }
}
