package dev.triennium.domain.statementofapplicability;

/// What became of a workbook: all of it was taken, or nothing.
public sealed interface StatementImportOutcome {

    /// @param findings without a problem
    record Applied(StatementOfApplicability statement, StatementImport findings)
            implements StatementImportOutcome {}

    /// @param findings with at least one problem
    record Refused(StatementImport findings) implements StatementImportOutcome {}
}
