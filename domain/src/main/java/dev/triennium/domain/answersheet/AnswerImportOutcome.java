package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.Assessment;

/// What became of a filled template: all of it was taken, or nothing.
public sealed interface AnswerImportOutcome {

    /// @param findings without a problem
    record Applied(Assessment assessment, int changed, AnswerImport findings)
            implements AnswerImportOutcome {}

    /// @param findings with at least one problem
    record Refused(AnswerImport findings) implements AnswerImportOutcome {}
}
