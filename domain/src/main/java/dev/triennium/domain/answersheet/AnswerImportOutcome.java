package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.Assessment;
import java.util.List;

/// What became of a filled template: all of it was taken, or nothing.
public sealed interface AnswerImportOutcome {

    record Applied(Assessment assessment, int changed, List<AnswerImport.Notice> notices)
            implements AnswerImportOutcome {

        public Applied {
            notices = List.copyOf(notices);
        }
    }

    /// @param findings with at least one problem
    record Refused(AnswerImport findings) implements AnswerImportOutcome {}
}
