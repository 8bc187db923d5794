package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rules that name no days: nothing but intervals from the first one.
public final class PlainRecurrences implements Recurrences {

    @Override
    public List<LocalDate> days(
            RecurrenceRule rule, LocalDate first, LocalDate from, LocalDate until, int most) {
        var interval = rule.interval();
        return IntStream.range(0, part(rule, "COUNT=").map(Integer::parseInt).orElse(10_000))
                .mapToObj(times -> first.plus(interval.multipliedBy(times)))
                .takeWhile(day -> !day.isAfter(last(rule)) && !day.isAfter(until))
                .filter(day -> !day.isBefore(from))
                .limit(most)
                .toList();
    }

    private static LocalDate last(RecurrenceRule rule) {
        return part(rule, "UNTIL=")
                .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                .orElse(LocalDate.MAX);
    }

    private static Optional<String> part(RecurrenceRule rule, String name) {
        return Stream.of(rule.text().split(";", -1))
                .filter(one -> one.startsWith(name))
                .map(one -> one.substring(name.length()))
                .findFirst();
    }
}
