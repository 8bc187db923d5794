package dev.triennium.domain.statementofapplicability;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A Statement of Applicability with all that a reader of a spreadsheet wants to see, in words.
///
/// @param designation of the edition
/// @param assessment the name of the one it took its start from
/// @param signedBy null for a draft
/// @param printedOn the day, in the organisation's zone, that it stands for
public record StatementReport(
        String organisation,
        Locale locale,
        String designation,
        String title,
        StatementOfApplicability statement,
        @Nullable String assessment,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        LocalDate printedOn,
        String printedBy,
        List<Row> rows) {

    public StatementReport {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(designation);
        Objects.requireNonNull(title);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(printedOn);
        Objects.requireNonNull(printedBy);
        rows = List.copyOf(rows);
    }

    /// @param theme how the annex groups it; null for an own control
    public record Row(
            StatementControl control,
            @Nullable String theme,
            String title,
            @Nullable String owner) {

        public Row {
            Objects.requireNonNull(control);
            Objects.requireNonNull(title);
        }

        /// What the row of a workbook remembers of its control.
        public String reference() {
            return ControlReference.of(this).toString();
        }

        /// Where the control is described, one on each line.
        public String links() {
            return control.treatment().links().stream()
                    .map(ControlCells::text)
                    .collect(Collectors.joining("\n"));
        }
    }
}
