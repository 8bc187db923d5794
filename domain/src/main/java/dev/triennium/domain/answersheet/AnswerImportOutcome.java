package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import java.util.List;

/// What became of a filled template: all of it was taken, or nothing.
public sealed interface AnswerImportOutcome {

    /// @param items that changed, as they are after it, in the order of the rows
    /// @param findings without a problem
    record Applied(Assessment assessment, List<AssessmentItem> items, AnswerImport findings)
            implements AnswerImportOutcome {

        public Applied {
            items = List.copyOf(items);
        }

        public int changed() {
            return items.size();
        }
    }

    /// @param findings with at least one problem
    record Refused(AnswerImport findings) implements AnswerImportOutcome {}
}
