package dev.triennium.api.answersheet;

import dev.triennium.api.answersheet.AnswerImportPreviewView.AnswerImportProblemView;
import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.gapanalysis.AssessmentItemView;
import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.domain.answersheet.AnswerImportOutcome;
import dev.triennium.domain.answersheet.AnswerImportService;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.sheet.UploadedSheets;
import dev.triennium.domain.sheet.UploadedTable;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AnswerSheetController {

    private final AnswerImportService imports;
    private final UploadedSheets sheets;

    AnswerSheetController(AnswerImportService imports, UploadedSheets sheets) {
        this.imports = imports;
        this.sheets = sheets;
    }

    @QueryMapping
    List<UploadedTable> uploadedTables(@Argument UploadId uploadId, TenantScope scope) {
        return sheets.tables(scope, uploadId);
    }

    record PreviewPayload(@Nullable AnswerImportPreviewView preview, List<UserErrorView> errors) {}

    @MutationMapping
    PreviewPayload previewAnswerImport(
            @Argument @Valid AnswerImportInput input, TenantScope scope) {
        var found =
                imports.preview(scope, input.uploadId(), input.assessmentId(), input.toMapping());
        return new PreviewPayload(AnswerImportPreviewView.of(scope, found), List.of());
    }

    record AnswerImportPayload(
            @Nullable AssessmentView assessment,
            @Nullable Integer changeCount,
            @Nullable List<AssessmentItemView> items,
            @Nullable AnswerImportPreviewView preview,
            List<UserErrorView> errors) {}

    @MutationMapping
    AnswerImportPayload applyAnswerImport(
            @Argument @Valid AnswerImportInput input, TenantScope scope) {
        return switch (imports.apply(
                scope, input.uploadId(), input.assessmentId(), input.toMapping())) {
            case AnswerImportOutcome.Applied(var assessment, var changed, var findings) ->
                    new AnswerImportPayload(
                            AssessmentView.of(scope, assessment),
                            changed.size(),
                            changed.stream()
                                    .limit(AnswerImportPreviewView.MOST)
                                    .map(item -> AssessmentItemView.of(scope, item))
                                    .toList(),
                            AnswerImportPreviewView.of(scope, findings),
                            List.of());
            case AnswerImportOutcome.Refused(var findings) -> {
                var preview = AnswerImportPreviewView.of(scope, findings);
                yield new AnswerImportPayload(
                        null,
                        null,
                        null,
                        preview,
                        preview.problems().stream()
                                .map(AnswerImportProblemView::toUserError)
                                .toList());
            }
        };
    }
}
