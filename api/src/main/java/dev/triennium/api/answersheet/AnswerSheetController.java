package dev.triennium.api.answersheet;

import dev.triennium.api.answersheet.AnswerImportPreviewView.AnswerImportNoticeView;
import dev.triennium.api.answersheet.AnswerImportPreviewView.AnswerImportProblemView;
import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.domain.answersheet.AnswerImportOutcome;
import dev.triennium.domain.answersheet.AnswerImportService;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class AnswerSheetController {

    private final AnswerImportService imports;

    AnswerSheetController(AnswerImportService imports) {
        this.imports = imports;
    }

    record PreviewPayload(@Nullable AnswerImportPreviewView preview, List<UserErrorView> errors) {}

    @MutationMapping
    PreviewPayload previewAnswerImport(@Argument AnswerImportInput input, TenantScope scope) {
        var found = imports.preview(scope, input.uploadId(), input.assessmentId());
        return new PreviewPayload(AnswerImportPreviewView.of(scope, found), List.of());
    }

    record AnswerImportPayload(
            @Nullable AssessmentView assessment,
            @Nullable Integer changeCount,
            @Nullable List<AnswerImportNoticeView> notices,
            @Nullable AnswerImportPreviewView preview,
            List<UserErrorView> errors) {}

    @MutationMapping
    AnswerImportPayload applyAnswerImport(@Argument AnswerImportInput input, TenantScope scope) {
        return switch (imports.apply(scope, input.uploadId(), input.assessmentId())) {
            case AnswerImportOutcome.Applied(var assessment, var changed, var notices) ->
                    new AnswerImportPayload(
                            AssessmentView.of(scope, assessment),
                            changed,
                            AnswerImportNoticeView.of(notices),
                            null,
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
