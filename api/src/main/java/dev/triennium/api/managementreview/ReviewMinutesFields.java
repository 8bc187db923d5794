package dev.triennium.api.managementreview;

import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.WebLinks;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Where the minutes of management reviews are.
@Controller
class ReviewMinutesFields {

    private final WebLinks links;

    ReviewMinutesFields(WebLinks links) {
        this.links = links;
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    URI minutes(ManagementReviewView review) {
        return links.to(ReviewMinutesDownload.path(review.id()));
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    DownloadLinkView minutesLink(ManagementReviewView review, DataFetchingEnvironment environment) {
        return links.toBrowser(
                environment, review.scope(), ReviewMinutesDownload.path(review.id()));
    }
}
