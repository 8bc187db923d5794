package dev.triennium.api.directorysheet;

import dev.triennium.api.certificationbody.DirectoryBodyView;
import dev.triennium.domain.Message;
import dev.triennium.domain.directorysheet.DirectoryImport;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `DirectoryImportPreview`.
record DirectoryImportPreviewView(
        int takenCount,
        int unchangedCount,
        int problemCount,
        List<EntryView> entries,
        List<ProblemView> problems,
        List<NoticeView> notices) {

    /// Of each, so many are listed.
    private static final int MOST = 250;

    /// The GraphQL type `DirectoryImportEntry`.
    record EntryView(
            int row,
            @Nullable DirectoryBodyView directoryBody,
            String name,
            String country,
            @Nullable Integer accreditationNumber,
            @Nullable StandardId standardId) {

        private static EntryView of(DirectoryImport.Entry entry) {
            var before = entry.before();
            var seen = entry.seen();
            return new EntryView(
                    entry.row(),
                    before == null ? null : DirectoryBodyView.of(before),
                    entry.details().name(),
                    entry.details().country(),
                    entry.number(),
                    seen == null ? null : seen.standard());
        }
    }

    /// The GraphQL type `DirectoryImportProblem`.
    record ProblemView(int row, @Nullable String column, String heading, Message message) {

        private static ProblemView of(DirectoryImport.Problem problem) {
            return new ProblemView(
                    problem.row(),
                    problem.column(),
                    problem.heading().heading(Locale.ENGLISH),
                    problem.message());
        }
    }

    /// The GraphQL type `DirectoryImportNotice`.
    record NoticeView(@Nullable String column, Message message) {}

    static DirectoryImportPreviewView of(DirectoryImport found) {
        return new DirectoryImportPreviewView(
                found.entries().size(),
                found.unchanged(),
                found.problems().size(),
                found.entries().stream().limit(MOST).map(EntryView::of).toList(),
                found.problems().stream().limit(MOST).map(ProblemView::of).toList(),
                found.notices().stream()
                        .limit(MOST)
                        .map(one -> new NoticeView(one.column(), one.message()))
                        .toList());
    }
}
