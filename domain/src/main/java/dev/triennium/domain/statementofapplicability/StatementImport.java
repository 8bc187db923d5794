package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.Message;
import dev.triennium.domain.sheet.SheetNotice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a workbook that came back would do to its draft.
///
/// @param unchanged rows that say what the control says already, or were not touched
/// @param notices what is not read, and is no reason to refuse the rest
public record StatementImport(
        List<Change> changes, int unchanged, List<Problem> problems, List<SheetNotice> notices) {

    public StatementImport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /// @param before as it is now
    /// @param after as the row says
    public record Change(int row, StatementControl before, StatementControl after) {

        public Change {
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    /// Why a row cannot be taken.
    ///
    /// @param column its letters; null: the row as a whole
    /// @param heading of the column; null: the row as a whole
    /// @param currentVersion of the draft, when somebody else changed the control in the meantime
    public record Problem(
            int row,
            @Nullable String column,
            @Nullable StatementColumn heading,
            Message message,
            @Nullable Integer currentVersion) {

        public Problem {
            Objects.requireNonNull(message);
        }
    }

    public boolean isFine() {
        return problems.isEmpty();
    }
}
