package dev.triennium.scheduler.schedule;

import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.schedule.Recurrences;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.springframework.stereotype.Component;

/// By ical4j, on days alone: it is only with times of day that changes of the clock confuse it.
@Component
class IcalRecurrences implements Recurrences {

    private static final Pattern COUNT = Pattern.compile(";COUNT=\\d+|COUNT=\\d+;");

    @Override
    public List<LocalDate> days(
            RecurrenceRule rule, LocalDate first, LocalDate from, LocalDate until, int most) {
        if (until.isBefore(from) || until.isBefore(first)) {
            return List.of();
        }
        var count = new Recur<LocalDate>(rule.text()).getCount();
        // It names a day twice that a rule hits twice, and counts it twice.
        return new Recur<LocalDate>(withWeekStart(COUNT.matcher(rule.text()).replaceAll("")))
                .getDatesAsStream(first, first, until, -1)
                .distinct()
                .limit(count > 0 ? count : Long.MAX_VALUE)
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .limit(most)
                .toList();
    }

    /// It takes the week of the machine's country, where the standard says Monday.
    private static String withWeekStart(String rule) {
        return rule.contains("WKST=") ? rule : rule + ";WKST=MO";
    }
}
