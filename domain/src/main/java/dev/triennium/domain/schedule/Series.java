package dev.triennium.domain.schedule;

import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Something that happens again and again until an end.
///
/// @param first the day from which the rule counts
/// @param zone in which its days are meant
public record Series(RecurrenceRule rule, LocalDate first, ZoneId zone) {

    /// Each working day of a cycle, and some.
    public static final int MOST_DAYS = 800;

    /// Longer than anybody plans, and than any certificate is valid.
    private static final int MOST_YEARS = 25;

    /// @throws IllegalArgumentException when it never ends
    public Series {
        Objects.requireNonNull(first);
        Objects.requireNonNull(zone);
        if (!rule.hasEnd()) {
            throw new IllegalArgumentException("A series ends");
        }
    }

    /// @param field the input field that holds the rule
    /// @throws ValidationException when it never ends, or never happens
    /// @throws LimitExceededException when it happens too often
    public static Series of(
            String field,
            RecurrenceRule rule,
            LocalDate first,
            ZoneId zone,
            Recurrences recurrences) {
        if (!rule.hasEnd()) {
            throw new ValidationException(field, "A series needs an end, by COUNT or by UNTIL.");
        }
        var series = new Series(rule, first, zone);
        var end = first.plusYears(MOST_YEARS);
        var days = recurrences.days(rule, first, first, end, MOST_DAYS + 1);
        if (days.isEmpty()) {
            throw new ValidationException(field, "There is no day on which this happens.");
        }
        if (days.size() > MOST_DAYS) {
            throw new LimitExceededException(
                    field, MOST_DAYS, "A series has at most {0} days.", MOST_DAYS);
        }
        return series;
    }

    /// Its days within others, ascending.
    ///
    /// @param until the last day that is asked for
    public List<LocalDate> days(LocalDate from, LocalDate until, Recurrences recurrences) {
        var last = first.plusYears(MOST_YEARS);
        return recurrences.days(rule, first, from, until.isBefore(last) ? until : last, MOST_DAYS);
    }

    /// The first of its days that is one more than it may have.
    public Optional<LocalDate> findFirstTooMany(Recurrences recurrences) {
        return recurrences
                .days(rule, first, first, first.plusYears(MOST_YEARS), MOST_DAYS + 1)
                .stream()
                .skip(MOST_DAYS)
                .findFirst();
    }

    /// When one of its days begins, or what happens on it: at the same time by the clocks on the
    /// wall, whatever is done to them. A time that is left out comes as much later.
    public ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone);
    }
}
