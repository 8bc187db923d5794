package dev.triennium.domain.schedule;

import dev.triennium.domain.tenancy.WorkingCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a person has to do in a week, in days, beside what the person has time for.
///
/// @param week its Monday
/// @param available of the days that the person has in a full week, the share of its working days
public record WeekLoad(LocalDate week, BigDecimal needed, BigDecimal available) {

    public boolean isOverloaded() {
        return needed.compareTo(available) > 0;
    }

    /// The weeks in which each person has something to do, by their days.
    ///
    /// @param daysPerWeek that people have for the plan; who has none here has all
    ///     working days, and nobody more
    public static <P> SequencedMap<P, List<WeekLoad>> of(
            WorkingCalendar calendar,
            Collection<Assignment<P>> assignments,
            Map<P, BigDecimal> daysPerWeek) {
        var needed = new LinkedHashMap<P, TreeMap<LocalDate, Long>>();
        for (var assignment : assignments) {
            spread(
                    calendar,
                    assignment,
                    needed.computeIfAbsent(assignment.person(), _ -> new TreeMap<>()));
        }
        var full = BigDecimal.valueOf(calendar.daysOfWeek());
        var loads = new LinkedHashMap<P, List<WeekLoad>>();
        needed.forEach(
                (person, weeks) -> {
                    var days = Portion.of(daysPerWeek.getOrDefault(person, full).min(full));
                    loads.put(
                            person,
                            weeks.entrySet().stream()
                                    .map(
                                            week ->
                                                    new WeekLoad(
                                                            week.getKey(),
                                                            Portion.days(week.getValue()),
                                                            available(
                                                                    calendar, week.getKey(), days)))
                                    .toList());
                });
        return loads;
    }

    private static void spread(
            WorkingCalendar calendar, Assignment<?> assignment, Map<LocalDate, Long> weeks) {
        var effort = Portion.of(assignment.effort());
        var start = assignment.span().start();
        var finish = assignment.span().finish();
        var all = count(calendar, start, finish);
        if (all == 0) {
            // Somebody works on a day off.
            weeks.merge(monday(finish), effort, Long::sum);
            return;
        }
        var done = 0;
        for (var week = monday(start); !week.isAfter(finish); week = week.plusWeeks(1)) {
            var sunday = week.plusDays(6);
            var until = count(calendar, start, sunday.isBefore(finish) ? sunday : finish);
            if (until > done) {
                weeks.merge(week, effort * until / all - effort * done / all, Long::sum);
                done = until;
            }
        }
    }

    private static BigDecimal available(WorkingCalendar calendar, LocalDate week, long days) {
        return Portion.days(days * count(calendar, week, week.plusDays(6)) / calendar.daysOfWeek());
    }

    private static int count(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        return calendar.workingDaysBetween(first.minusDays(1), last);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
