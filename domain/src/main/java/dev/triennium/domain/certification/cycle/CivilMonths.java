package dev.triennium.domain.certification.cycle;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;

/// Arithmetic on civil dates in whole months. Where the day does not exist, the month's last day
/// stands for it; hence results are never added to again, each is counted from its origin.
public final class CivilMonths {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;

    private CivilMonths() {}

    public static LocalDate after(LocalDate day, int months) {
        return day.plusMonths(months);
    }

    public static LocalDate before(LocalDate day, int months) {
        return day.minusMonths(months);
    }

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    public static LocalDate lastDayOfYear(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /// @param field the input field that holds the day
    /// @throws ValidationException when no certificate can have to do with the day
    public static LocalDate plausible(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new ValidationException(
                    field, "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
