package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.error.UserErrorView.ValidationErrorView;
import dev.triennium.api.error.UserErrorView.VersionConflictView;
import dev.triennium.domain.Message;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.statementofapplicability.StatementImport;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `StatementImportPreview`.
record StatementImportPreviewView(
        int changeCount,
        int unchangedCount,
        int problemCount,
        List<StatementImportChangeView> changes,
        List<StatementImportProblemView> problems,
        List<SheetNotice> notices) {

    /// Of each, so many are listed.
    static final int MOST = 250;

    /// The GraphQL type `StatementImportChange`.
    record StatementImportChangeView(
            int row, StatementControlView before, StatementControlView after) {}

    /// The GraphQL type `StatementImportProblem`.
    record StatementImportProblemView(
            int row,
            @Nullable String column,
            Message.@Nullable Word heading,
            Message message,
            @Nullable Integer currentVersion) {

        static StatementImportProblemView of(StatementImport.Problem problem) {
            return new StatementImportProblemView(
                    problem.row(),
                    problem.column(),
                    problem.heading() == null ? null : problem.heading()::heading,
                    problem.message(),
                    problem.currentVersion());
        }

        /// The same as one of a payload's errors; its path leads into the file.
        UserErrorView toUserError() {
            var place = List.of("input", "uploadId", Integer.toString(row));
            if (currentVersion != null) {
                return new VersionConflictView(
                        ErrorCode.VERSION_CONFLICT, message, place, currentVersion);
            }
            var path =
                    column == null
                            ? place
                            : List.of("input", "uploadId", Integer.toString(row), column);
            return new ValidationErrorView(ErrorCode.INPUT_INVALID, message, path);
        }
    }

    static StatementImportPreviewView of(TenantScope scope, StatementImport found) {
        return new StatementImportPreviewView(
                found.changes().size(),
                found.unchanged(),
                found.problems().size(),
                found.changes().stream()
                        .limit(MOST)
                        .map(
                                one ->
                                        new StatementImportChangeView(
                                                one.row(),
                                                StatementControlView.of(scope, one.before()),
                                                StatementControlView.of(scope, one.after())))
                        .toList(),
                found.problems().stream().limit(MOST).map(StatementImportProblemView::of).toList(),
                found.notices().stream().limit(MOST).toList());
    }
}
