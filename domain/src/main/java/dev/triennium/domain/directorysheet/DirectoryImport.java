package dev.triennium.domain.directorysheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryService.SeenAccreditation;
import dev.triennium.domain.sheet.SheetNotice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a table would do to a directory.
///
/// @param unchanged rows that say what is known already
/// @param notices what is not read, and is no reason to refuse the rest
public record DirectoryImport(
        List<Entry> entries, int unchanged, List<Problem> problems, List<SheetNotice> notices) {

    public DirectoryImport {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /// @param before the body as it is; null: it is new
    /// @param number of the accreditation that is said anew; null: it is another one, or none
    /// @param seen null: the row is about the body alone
    public record Entry(
            int row,
            @Nullable DirectoryBody before,
            DirectoryBody.Details details,
            @Nullable Integer number,
            @Nullable SeenAccreditation seen) {

        public Entry {
            Objects.requireNonNull(details);
        }
    }

    /// Why a row cannot be taken.
    ///
    /// @param column its letters; null: the column is not there
    public record Problem(
            int row, @Nullable String column, DirectoryColumn heading, Message message) {

        public Problem {
            Objects.requireNonNull(heading);
            Objects.requireNonNull(message);
        }
    }

    public boolean isFine() {
        return problems.isEmpty();
    }
}
