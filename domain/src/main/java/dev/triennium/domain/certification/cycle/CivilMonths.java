package dev.triennium.domain.certification.cycle;

import dev.triennium.domain.CivilYears;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;

/// Arithmetic on civil dates in whole months. Where the day does not exist, the month's last day
/// stands for it; hence results are never added to again, each is counted from its origin.
public final class CivilMonths {

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
        if (!CivilYears.include(day)) {
            throw new ValidationException(field, CivilYears.EXPECTED);
        }
        return day;
    }
}
