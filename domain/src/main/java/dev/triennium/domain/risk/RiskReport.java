package dev.triennium.domain.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A risk register with all that a reader of a spreadsheet wants to see, in words.
///
/// @param scale in force; null: none is defined
/// @param printedOn the day, in the organisation's zone, that it stands for
public record RiskReport(
        String organisation,
        Locale locale,
        @Nullable RiskScale scale,
        LocalDate printedOn,
        List<Row> rows) {

    public RiskReport {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(printedOn);
        rows = List.copyOf(rows);
    }

    /// @param clauses such as `ISO 9001:2026 6.1`
    /// @param controls the same of controls
    /// @param measures with the names of who does them
    /// @param acceptedBy null: it is not accepted as it stands
    public record Row(
            Risk risk,
            @Nullable String owner,
            List<String> clauses,
            List<String> controls,
            List<Measure> measures,
            @Nullable String acceptedBy) {

        public Row {
            Objects.requireNonNull(risk);
            clauses = List.copyOf(clauses);
            controls = List.copyOf(controls);
            measures = List.copyOf(measures);
        }
    }

    public record Measure(RiskMeasure measure, @Nullable String owner) {

        public Measure {
            Objects.requireNonNull(measure);
        }
    }
}
