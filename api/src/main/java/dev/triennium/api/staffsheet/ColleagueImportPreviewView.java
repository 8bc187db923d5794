package dev.triennium.api.staffsheet;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.error.UserErrorView.ValidationErrorView;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.Message;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.staffsheet.StaffImport;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ColleagueImportPreview`.
record ColleagueImportPreviewView(
        int addedCount,
        int changedCount,
        int unchangedCount,
        int problemCount,
        List<ColleagueImportEntryView> entries,
        List<ColleagueImportProblemView> problems,
        List<ColleagueImportNoticeView> notices) {

    /// Of each, so many are listed.
    static final int MOST = 250;

    /// The GraphQL type `ColleagueImportEntry`.
    ///
    /// @param siteId no field of the SDL: what `site` is read by
    record ColleagueImportEntryView(
            TenantScope scope,
            int row,
            @Nullable ColleagueView colleague,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String function,
            @Nullable String department,
            @Nullable SiteId siteId,
            String locale,
            @Nullable String timeZone,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeUntil)
            implements ScopedView {

        static ColleagueImportEntryView of(TenantScope scope, StaffImport.Entry entry) {
            var profile = entry.profile();
            return new ColleagueImportEntryView(
                    scope,
                    entry.row(),
                    entry.before() == null ? null : ColleagueView.of(scope, entry.before()),
                    profile.givenName(),
                    profile.familyName(),
                    profile.email(),
                    profile.function(),
                    profile.department(),
                    profile.site(),
                    profile.locale().toLanguageTag(),
                    profile.zone() == null ? null : profile.zone().getId(),
                    profile.activeFrom(),
                    profile.activeUntil());
        }
    }

    /// The GraphQL type `ColleagueImportProblem`.
    record ColleagueImportProblemView(
            int row,
            @Nullable String column,
            @Nullable String heading,
            Message message,
            boolean duplicate) {

        static ColleagueImportProblemView of(StaffImport.Problem problem) {
            return new ColleagueImportProblemView(
                    problem.row(),
                    problem.column(),
                    problem.heading() == null ? null : problem.heading().heading(Locale.ENGLISH),
                    problem.message(),
                    problem.isTwin());
        }

        /// The same as one of a payload's errors; its path leads into the file.
        UserErrorView toUserError() {
            return new ValidationErrorView(
                    ErrorCode.INPUT_INVALID,
                    message,
                    Stream.concat(
                                    Stream.of("input", "uploadId", Integer.toString(row)),
                                    Stream.ofNullable(column))
                            .toList());
        }
    }

    /// The GraphQL type `ColleagueImportNotice`.
    record ColleagueImportNoticeView(@Nullable String column, Message message) {}

    static ColleagueImportPreviewView of(TenantScope scope, StaffImport found) {
        var added = (int) found.entries().stream().filter(one -> one.before() == null).count();
        return new ColleagueImportPreviewView(
                added,
                found.entries().size() - added,
                found.unchanged(),
                found.problems().size(),
                found.entries().stream()
                        .limit(MOST)
                        .map(one -> ColleagueImportEntryView.of(scope, one))
                        .toList(),
                found.problems().stream().limit(MOST).map(ColleagueImportProblemView::of).toList(),
                found.notices().stream()
                        .limit(MOST)
                        .map(one -> new ColleagueImportNoticeView(one.column(), one.message()))
                        .toList());
    }
}
