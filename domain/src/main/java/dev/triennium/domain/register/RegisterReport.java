package dev.triennium.domain.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A register with all that a reader of a spreadsheet wants to see, in words.
///
/// @param zone of the days that it speaks of
/// @param printedOn the day that it stands for
/// @param <R> what lists show of an entry
public record RegisterReport<R>(
        String organisation, Locale locale, ZoneId zone, LocalDate printedOn, List<Row<R>> rows)
        implements PrintedRegister {

    public RegisterReport {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(printedOn);
        rows = List.copyOf(rows);
    }

    @Override
    public RegisterReport<R> register() {
        return this;
    }

    /// @param clauses such as `ISO 9001:2026 6.1`
    /// @param controls the same of controls
    /// @param risks what they are called
    public record Row<R>(
            R entry,
            @Nullable String owner,
            List<String> clauses,
            List<String> controls,
            List<String> risks) {

        public Row {
            Objects.requireNonNull(entry);
            clauses = List.copyOf(clauses);
            controls = List.copyOf(controls);
            risks = List.copyOf(risks);
        }
    }
}
