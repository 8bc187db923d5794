package dev.triennium.api.answersheet;

import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.api.graphql.WebLinks;
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
        return AssessmentDownloads.links(assessment.id(), links);
    }
}
