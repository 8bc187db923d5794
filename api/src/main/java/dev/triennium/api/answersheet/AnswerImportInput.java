package dev.triennium.api.answersheet;

import dev.triennium.api.file.UploadView;
import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.gapanalysis.AssessmentId;

/// The GraphQL inputs `PreviewAnswerImportInput` and `ApplyAnswerImportInput`.
record AnswerImportInput(GlobalId uploadId, GlobalId assessmentId) {

    UploadId upload() {
        return uploadId.as(UploadView.TYPE, UploadId::new);
    }

    AssessmentId assessment() {
        return assessmentId.as(AssessmentView.TYPE, AssessmentId::new);
    }
}
