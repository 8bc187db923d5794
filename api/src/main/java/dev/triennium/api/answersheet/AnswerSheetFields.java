package dev.triennium.api.answersheet;

import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.WebLinks;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AnswerSheetFields {

    private final WebLinks links;

    AnswerSheetFields(WebLinks links) {
        this.links = links;
    }

    @SchemaMapping(typeName = AssessmentView.TYPE)
    AssessmentDownloadsView downloads(AssessmentView assessment) {
        var id = assessment.id();
        return new AssessmentDownloadsView(
                assessment,
                links.to(AssessmentDownloads.report(id)),
                links.to(AssessmentDownloads.template(id)),
                links.to(AssessmentDownloads.csv(id)));
    }

    @SchemaMapping(typeName = "AssessmentDownloads")
    DownloadLinkView reportLink(
            AssessmentDownloadsView downloads, DataFetchingEnvironment environment) {
        return link(downloads, environment, AssessmentDownloads::report);
    }

    @SchemaMapping(typeName = "AssessmentDownloads")
    DownloadLinkView templateLink(
            AssessmentDownloadsView downloads, DataFetchingEnvironment environment) {
        return link(downloads, environment, AssessmentDownloads::template);
    }

    @SchemaMapping(typeName = "AssessmentDownloads")
    DownloadLinkView csvLink(
            AssessmentDownloadsView downloads, DataFetchingEnvironment environment) {
        return link(downloads, environment, AssessmentDownloads::csv);
    }

    private DownloadLinkView link(
            AssessmentDownloadsView downloads,
            DataFetchingEnvironment environment,
            Function<GlobalId, String> path) {
        var assessment = downloads.assessment();
        return links.toBrowser(environment, assessment.scope(), path.apply(assessment.id()));
    }
}
