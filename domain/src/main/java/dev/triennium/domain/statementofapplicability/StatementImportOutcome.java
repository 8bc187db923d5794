package dev.triennium.domain.statementofapplicability;

import java.util.List;

/// What became of a workbook: all of it was taken, or nothing.
public sealed interface StatementImportOutcome {

    /// @param changed the controls that changed, as they are now
    /// @param findings without a problem
    record Applied(
            StatementOfApplicability statement,
            List<StatementControl> changed,
            StatementImport findings)
            implements StatementImportOutcome {

        public Applied {
            changed = List.copyOf(changed);
        }
    }

    /// @param findings with at least one problem
    record Refused(StatementImport findings) implements StatementImportOutcome {}
}
