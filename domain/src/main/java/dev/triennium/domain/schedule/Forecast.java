package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// When the end comes, as things stand, and what moved it since a baseline.
///
/// @param movedBy in working days; negative: it comes earlier
/// @param contributions those that moved it, the ones that moved it most first. Together they are
///     what it moved by: of a delay that others had days to spare for, only the rest counts
public record Forecast<K>(
        LocalDate planned, LocalDate expected, int movedBy, List<Contribution<K>> contributions) {

    /// @param days working days, never 0; negative: it won them
    public record Contribution<K>(K key, int days) {}

    public Forecast {
        contributions = List.copyOf(contributions);
    }

    /// Goes along what led to the end, and asks each activity how much later it ended than planned,
    /// and how much of that it had from the one before it.
    ///
    /// @param plannedEnd of the baseline
    /// @param baseline the days that were planned; what came later is not among them
    public static <K extends Comparable<? super K>> Forecast<K> of(
            Schedule<K> current, LocalDate plannedEnd, Map<K, Span> baseline) {
        var days = current.days();
        var history = current.history();
        var account = new Account<K>();
        var plannedUntil = 0;
        var until = 0;
        for (var key : history) {
            var span = current.get(key).early();
            var planned = baseline.get(key);
            if (planned == null) {
                // All of its days, and those that it waited, came with it.
                account.add(key, days.until(span.finish()) - until);
                until = days.until(span.finish());
                continue;
            }
            var waited = days.before(span.start()) - until;
            var meantToWait = days.before(planned.start()) - plannedUntil;
            account.addWait(key, waited - meantToWait);
            account.add(key, length(span, days) - length(planned, days));
            until = days.until(span.finish());
            plannedUntil = days.until(planned.finish());
        }
        if (!history.isEmpty()) {
            // Nothing, unless the end itself came later.
            account.add(history.getLast(), plannedUntil - days.until(plannedEnd));
        }
        var movedBy = days.move(plannedEnd, current.end());
        return new Forecast<>(plannedEnd, current.end(), movedBy, account.contributions());
    }

    private static int length(Span span, DayLine days) {
        return days.until(span.finish()) - days.before(span.start());
    }

    private static final class Account<K> {

        /// In the order of the way.
        private final SequencedMap<K, Integer> days = new LinkedHashMap<>();

        void add(K key, int more) {
            days.merge(key, more, Integer::sum);
        }

        /// Who waits less than was planned makes good what others have lost, first the last of
        /// them.
        void addWait(K key, int longer) {
            var shorter = Math.max(0, -longer);
            for (var lost : days.sequencedEntrySet().reversed()) {
                var madeGood = Math.clamp(lost.getValue(), 0, shorter);
                lost.setValue(lost.getValue() - madeGood);
                shorter -= madeGood;
            }
            add(key, longer > 0 ? longer : -shorter);
        }

        List<Contribution<K>> contributions() {
            return days.entrySet().stream()
                    .filter(entry -> entry.getValue() != 0)
                    .map(entry -> new Contribution<>(entry.getKey(), entry.getValue()))
                    .sorted(
                            Comparator.comparingInt((Contribution<K> one) -> Math.abs(one.days()))
                                    .reversed())
                    .toList();
        }
    }
}
