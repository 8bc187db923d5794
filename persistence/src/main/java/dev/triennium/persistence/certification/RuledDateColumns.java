package dev.triennium.persistence.certification;

import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The three columns of a date with its rule and source.
record RuledDateColumns(Column<LocalDate> on, Column<String> source, Column<String> rule) {

    static RuledDateColumns in(
            Columns columns, Field<LocalDate> on, Field<String> source, Field<String> rule) {
        return new RuledDateColumns(columns.add(on), columns.add(source), columns.add(rule));
    }

    RuledDate of(Record row) {
        return Objects.requireNonNull(find(row));
    }

    /// @return null where the row has none
    @Nullable RuledDate find(Record row) {
        var day = on.find(row);
        return day == null
                ? null
                : new RuledDate(
                        day,
                        DateSource.valueOf(source.of(row)),
                        CertificationRule.withId(rule.of(row)));
    }
}
