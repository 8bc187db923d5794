package dev.triennium.api.answersheet;

import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.gapanalysis.AssessmentId;

/// The GraphQL inputs `PreviewAnswerImportInput` and `ApplyAnswerImportInput`.
record AnswerImportInput(UploadId uploadId, AssessmentId assessmentId) {}
