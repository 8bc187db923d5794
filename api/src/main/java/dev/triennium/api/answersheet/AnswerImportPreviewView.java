package dev.triennium.api.answersheet;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.error.UserErrorView.ValidationErrorView;
import dev.triennium.api.error.UserErrorView.VersionConflictView;
import dev.triennium.api.gapanalysis.AssessmentItemView;
import dev.triennium.domain.Message;
import dev.triennium.domain.answersheet.AnswerImport;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AnswerImportPreview`.
record AnswerImportPreviewView(
        int changeCount,
        int unchangedCount,
        int problemCount,
        List<AnswerImportChangeView> changes,
        List<AnswerImportProblemView> problems,
        List<AnswerImportNoticeView> notices) {

    /// Of each, so many are listed.
    static final int MOST = 250;

    /// The GraphQL type `AnswerImportChange`.
    record AnswerImportChangeView(
            int row,
            AssessmentItemView item,
            AssessmentResult result,
            @Nullable String justification,
            @Nullable Integer maturity,
            @Nullable String notes,
            List<String> evidence) {

        static AnswerImportChangeView of(TenantScope scope, AnswerImport.Change change) {
            var answer = change.answer();
            return new AnswerImportChangeView(
                    change.row(),
                    AssessmentItemView.of(scope, change.item()),
                    answer.result(),
                    answer.justification(),
                    answer.maturity(),
                    answer.notes(),
                    answer.evidence());
        }
    }

    /// The GraphQL type `AnswerImportProblem`.
    record AnswerImportProblemView(
            int row,
            @Nullable String column,
            Message.@Nullable Word heading,
            Message message,
            @Nullable Integer currentVersion) {

        static AnswerImportProblemView of(AnswerImport.Problem problem) {
            return new AnswerImportProblemView(
                    problem.row(),
                    problem.column(),
                    problem.heading() == null ? null : problem.heading()::heading,
                    problem.message(),
                    problem.currentVersion());
        }

        /// The same as one of a payload's errors; its path leads into the file.
        UserErrorView toUserError() {
            var row = List.of("input", "uploadId", Integer.toString(this.row));
            if (currentVersion != null) {
                return new VersionConflictView(
                        ErrorCode.VERSION_CONFLICT, message, row, currentVersion);
            }
            var path =
                    column == null
                            ? row
                            : List.of("input", "uploadId", Integer.toString(this.row), column);
            return new ValidationErrorView(ErrorCode.INPUT_INVALID, message, path);
        }
    }

    /// The GraphQL type `AnswerImportNotice`.
    record AnswerImportNoticeView(@Nullable Integer row, @Nullable String column, Message message) {

        static List<AnswerImportNoticeView> of(List<SheetNotice> notices) {
            return notices.stream()
                    .limit(MOST)
                    .map(one -> new AnswerImportNoticeView(one.row(), one.column(), one.message()))
                    .toList();
        }
    }

    static AnswerImportPreviewView of(TenantScope scope, AnswerImport found) {
        return new AnswerImportPreviewView(
                found.changes().size(),
                found.unchanged(),
                found.problems().size(),
                found.changes().stream()
                        .limit(MOST)
                        .map(change -> AnswerImportChangeView.of(scope, change))
                        .toList(),
                found.problems().stream().limit(MOST).map(AnswerImportProblemView::of).toList(),
                AnswerImportNoticeView.of(found.notices()));
    }
}
