package dev.triennium.domain.answersheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.sheet.SheetNotice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a filled template would do to its assessment.
///
/// @param unchanged rows that say what the item says already, or were not touched
/// @param notices what is not read, and is no reason to refuse the rest
public record AnswerImport(
        List<Change> changes, int unchanged, List<Problem> problems, List<SheetNotice> notices) {

    public AnswerImport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /// @param item as it is now
    /// @param expectedVersion the one that the row was made from
    public record Change(int row, AssessmentItem item, int expectedVersion, Answer answer) {

        public Change {
            Objects.requireNonNull(item);
            Objects.requireNonNull(answer);
        }
    }

    /// Why a row cannot be taken.
    ///
    /// @param column its letters; null: the row as a whole
    /// @param heading of the column; null: the row as a whole
    /// @param currentVersion when somebody else changed the item in the meantime
    public record Problem(
            int row,
            @Nullable String column,
            @Nullable AnswerColumn heading,
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
