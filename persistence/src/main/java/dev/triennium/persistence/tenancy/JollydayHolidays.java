package dev.triennium.persistence.tenancy;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.triennium.domain.tenancy.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Jollyday's calendars: a file for each country, and in it the regions that have holidays of their
/// own. A file is read when it is first asked for.
@Component
class JollydayHolidays implements Holidays {

    private static final Pattern CODE = Pattern.compile("([A-Z]{2})(?:-([A-Z0-9]{1,3}))?");

    /// Beyond them calendars of the moon are not known.
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2150;

    private record CalendarYear(String calendar, int year) {}

    private final Map<CalendarYear, Set<LocalDate>> read = new ConcurrentHashMap<>();

    @Override
    public boolean isKnown(String calendar) {
        var code = CODE.matcher(calendar);
        return code.matches()
                && HolidayManager.getSupportedCalendarCodes().contains(code.group(1))
                && (code.group(2) == null || hasRegion(code.group(1), code.group(2)));
    }

    private static boolean hasRegion(String country, String region) {
        return manager(country)
                .getCalendarHierarchy()
                .getChildren()
                .containsKey(region.toLowerCase(Locale.ROOT));
    }

    @Override
    public Set<LocalDate> of(String calendar, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR || !isKnown(calendar)) {
            return Set.of();
        }
        return read.computeIfAbsent(new CalendarYear(calendar, year), JollydayHolidays::read);
    }

    /// A holiday at a weekend may be kept on a day near by, and at New Year in another year.
    private static Set<LocalDate> read(CalendarYear wanted) {
        var code = wanted.calendar().split("-", 2);
        var manager = manager(code[0]);
        var region =
                code.length == 1 ? new String[0] : new String[] {code[1].toLowerCase(Locale.ROOT)};
        return IntStream.rangeClosed(wanted.year() - 1, wanted.year() + 1)
                .boxed()
                .flatMap(year -> manager.getHolidays(Year.of(year), region).stream())
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(holiday -> holiday.getDate())
                .filter(day -> day.getYear() == wanted.year())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(
                ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
