package dev.triennium.domain.managementsystem;

import dev.triennium.domain.error.ValidationException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// People of one shift who work under the same terms.
///
/// @param shift what the organisation calls it
/// @param weeklyTime how long each of them works in scope; null: all of a full-time week
/// @param reduction null: each person counts
public record PersonnelGroup(
        String shift,
        Kind kind,
        int persons,
        @Nullable Duration weeklyTime,
        @Nullable Reduction reduction) {

    public static final int MAX_PERSONS = 1_000_000;

    public enum Kind {
        PERMANENT,
        /// Seasonal and temporary people and contractors under the organisation's control.
        NON_PERMANENT
    }

    /// What similar, repetitive work takes off the number.
    ///
    /// @param persons how many fewer count
    /// @param justification why, considering the risk
    public record Reduction(int persons, String justification) {

        public Reduction {
            Objects.requireNonNull(justification);
        }
    }

    public PersonnelGroup {
        Objects.requireNonNull(shift);
        Objects.requireNonNull(kind);
        if (persons < 1 || persons > MAX_PERSONS) {
            throw new ValidationException("persons", "A group has 1 to {0} persons.", MAX_PERSONS);
        }
    }

    BigDecimal effective(@Nullable Duration fullTimeWeek) {
        var all = BigDecimal.valueOf(persons);
        var converted =
                weeklyTime == null
                        ? all
                        : all.multiply(BigDecimal.valueOf(weeklyTime.toMinutes()))
                                .divide(
                                        BigDecimal.valueOf(
                                                Objects.requireNonNull(fullTimeWeek).toMinutes()),
                                        MathContext.DECIMAL64);
        return reduction == null
                ? converted
                : converted.subtract(BigDecimal.valueOf(reduction.persons()));
    }
}
