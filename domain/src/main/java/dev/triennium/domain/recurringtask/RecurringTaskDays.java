package dev.triennium.domain.recurringtask;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.schedule.Recurrences;
import dev.triennium.domain.schedule.Series;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Works out the days of recurring tasks.
@DomainService
public final class RecurringTaskDays {

    private final Recurrences recurrences;

    public RecurringTaskDays(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    /// Refuses a rule that never ends or never happens, or too often.
    void require(RecurringTaskContent content, ZoneId zone) {
        var _ = Series.of("rule", content.rule(), content.firstOn(), zone, recurrences);
    }

    /// All days of its series, ascending, at most [Series#MOST_DAYS].
    public List<LocalDate> list(RecurringTaskContent content, ZoneId zone) {
        return new Series(content.rule(), content.firstOn(), zone)
                .days(content.firstOn(), LocalDate.MAX, recurrences);
    }

    /// The first day of a series that has more of them than it may.
    Optional<LocalDate> findFirstTooMany(RecurrenceRule rule, LocalDate firstOn, ZoneId zone) {
        return new Series(rule, firstOn, zone).findFirstTooMany(recurrences);
    }

    /// The first of its days of which nothing is recorded.
    @Nullable LocalDate next(
            RecurringTaskContent content, Collection<RecordedDay> recorded, ZoneId zone) {
        var known = recorded.stream().map(RecordedDay::dueOn).collect(Collectors.toSet());
        return list(content, zone).stream()
                .filter(day -> !known.contains(day))
                .findFirst()
                .orElse(null);
    }

    /// Its days with what was recorded of them, and days of a former rule that something was
    /// recorded of. Of one that was ended only those.
    public List<RecurringTaskDay> list(
            RecurringTask task, List<RecordedDay> recorded, ZoneId zone, LocalDate today) {
        var all = new TreeMap<LocalDate, RecurringTaskDay>();
        if (task.ending() == null) {
            list(task.content(), zone)
                    .forEach(day -> all.put(day, RecurringTaskDay.of(day, null, today)));
        }
        recorded.forEach(one -> all.put(one.dueOn(), RecurringTaskDay.of(one.dueOn(), one, today)));
        return List.copyOf(all.values());
    }

    boolean isDue(RecurringTaskContent content, LocalDate day, ZoneId zone) {
        return !new Series(content.rule(), content.firstOn(), zone)
                .days(day, day, recurrences)
                .isEmpty();
    }
}
