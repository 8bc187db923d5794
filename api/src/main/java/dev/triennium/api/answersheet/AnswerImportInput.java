package dev.triennium.api.answersheet;

import dev.triennium.domain.answersheet.AnswerMapping;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.gapanalysis.AssessmentId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/// The GraphQL inputs `PreviewAnswerImportInput` and `ApplyAnswerImportInput`.
record AnswerImportInput(
        UploadId uploadId, AssessmentId assessmentId, @Valid @Nullable AnswerMappingInput mapping) {

    @Nullable AnswerMapping toMapping() {
        return mapping == null ? null : mapping.toMapping();
    }
}
