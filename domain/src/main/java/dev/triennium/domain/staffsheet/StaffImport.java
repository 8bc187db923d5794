package dev.triennium.domain.staffsheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.tenancy.Colleague;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a table would do to the staff register.
///
/// @param unchanged rows that say what is known already
/// @param notices what is not read, and is no reason to refuse the rest
public record StaffImport(
        List<Entry> entries, int unchanged, List<Problem> problems, List<SheetNotice> notices) {

    public StaffImport {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /// @param before who has the address already; null: somebody new
    public record Entry(int row, @Nullable Colleague before, Colleague.Profile profile) {

        public Entry {
            Objects.requireNonNull(profile);
        }
    }

    /// Why a row cannot be taken.
    ///
    /// @param column its letters; null: the row as a whole
    /// @param heading of the column; null: the row as a whole
    /// @param isTwin whether it can be taken when that is meant
    public record Problem(
            int row,
            @Nullable String column,
            @Nullable StaffColumn heading,
            Message message,
            boolean isTwin) {

        public Problem {
            Objects.requireNonNull(message);
        }
    }

    public boolean isFine() {
        return problems.isEmpty();
    }
}
