package dev.triennium.domain.tenancy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/// The days on which people of an organisation work: those of its working week that are no
/// holidays. Each year is counted once, so that a plan of thousands of tasks costs next to nothing.
public final class WorkingCalendar {

    /// Some forty years of work. What is further away is a mistake.
    public static final int MOST_DAYS = 10_000;

    private final Set<DayOfWeek> week;
    private final IntFunction<Set<LocalDate>> holidaysOf;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    /// @param week the days of the working week
    /// @param holidaysOf the holidays of a year
    /// @throws IllegalArgumentException when nobody ever works
    public WorkingCalendar(Set<DayOfWeek> week, IntFunction<Set<LocalDate>> holidaysOf) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A working week has a day");
        }
        this.week = EnumSet.copyOf(week);
        this.holidaysOf = holidaysOf;
    }

    /// How many working days a week has that is without a holiday.
    public int daysOfWeek() {
        return week.size();
    }

    public boolean isWorkingDay(LocalDate day) {
        return year(day.getYear()).isWorkingDay(day);
    }

    /// The day itself, or the last working day before it.
    public LocalDate lastWorkingDayUntil(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, -1);
    }

    /// The day itself, or the first working day after it.
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /// The working day that is so many after the day, or before it. The day itself need not be a
    /// working day, and is not counted.
    ///
    /// @param days negative: before; 0: the day itself
    /// @throws IllegalArgumentException when it is further away than [#MOST_DAYS]
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        if (Math.abs(days) > MOST_DAYS) {
            throw new IllegalArgumentException("At most %d working days".formatted(MOST_DAYS));
        }
        if (days == 0) {
            return day;
        }
        var year = year(day.getYear());
        var number = days > 0 ? year.countUntil(day) + days : year.countBefore(day) + days + 1;
        while (number > year.count()) {
            number -= year.count();
            year = year(year.number() + 1);
        }
        while (number < 1) {
            year = year(year.number() - 1);
            number += year.count();
        }
        return year.workingDay(number);
    }

    /// How many working days come after the first day, up to and including the last. Negative when
    /// the last is before the first: what to add to the first to come to the last, if that is a
    /// working day.
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -(countWholeYears(last, first)
                    + year(first.getYear()).countBefore(first)
                    - year(last.getYear()).countBefore(last));
        }
        return countWholeYears(first, last)
                + year(last.getYear()).countUntil(last)
                - year(first.getYear()).countUntil(first);
    }

    /// All of the earlier day's year, up to the later day's, which is left out.
    private int countWholeYears(LocalDate earlier, LocalDate later) {
        var count = 0;
        for (var number = earlier.getYear(); number < later.getYear(); number++) {
            count += year(number).count();
        }
        return count;
    }

    private WorkingYear year(int number) {
        return years.computeIfAbsent(
                number, _ -> new WorkingYear(number, week, holidaysOf.apply(number)));
    }

    private static final class WorkingYear {

        private final int number;

        /// Their places in the year, ascending.
        private final int[] workingDays;

        /// How many working days there are up to each place in the year.
        private final int[] counts;

        WorkingYear(int number, Set<DayOfWeek> week, Set<LocalDate> holidays) {
            var length = Year.of(number).length();
            var places = new int[length];
            counts = new int[length + 1];
            var count = 0;
            for (var place = 1; place <= length; place++) {
                var day = LocalDate.ofYearDay(number, place);
                if (week.contains(day.getDayOfWeek()) && !holidays.contains(day)) {
                    places[count] = place;
                    count++;
                }
                counts[place] = count;
            }
            this.number = number;
            workingDays = Arrays.copyOf(places, count);
        }

        int number() {
            return number;
        }

        boolean isWorkingDay(LocalDate day) {
            return countUntil(day) > countBefore(day);
        }

        int count() {
            return workingDays.length;
        }

        int countUntil(LocalDate day) {
            return counts[day.getDayOfYear()];
        }

        int countBefore(LocalDate day) {
            return counts[day.getDayOfYear() - 1];
        }

        LocalDate workingDay(int place) {
            return LocalDate.ofYearDay(number, workingDays[place - 1]);
        }
    }
}
