package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What moves from one schedule to another of the same plan.
///
/// @param moves by their new days
/// @param endMovesBy in working days; negative: it comes earlier
public record Difference<K>(
        List<Move<K>> moves, LocalDate endBefore, LocalDate endAfter, int endMovesBy) {

    /// An activity whose days change.
    ///
    /// @param startMovesBy in working days; negative: earlier
    public record Move<K>(K key, Span before, Span after, int startMovesBy, int finishMovesBy) {}

    public Difference {
        moves = List.copyOf(moves);
    }

    /// What only one of them has does not move; it may move others.
    public static <K extends Comparable<? super K>> Difference<K> between(
            Schedule<K> before, Schedule<K> after) {
        var earlier = before.spans();
        var moves = new ArrayList<Move<K>>();
        after.spans()
                .forEach(
                        (key, now) -> {
                            var then = earlier.get(key);
                            if (then != null && !then.equals(now)) {
                                moves.add(move(key, then, now, after.days()));
                            }
                        });
        // Those of one day stay in the order of their keys.
        moves.sort(
                Comparator.comparing((Move<K> move) -> move.after().start())
                        .thenComparing(move -> move.after().finish()));
        return new Difference<>(
                moves, before.end(), after.end(), after.days().move(before.end(), after.end()));
    }

    private static <K> Move<K> move(K key, Span before, Span after, DayLine days) {
        return new Move<>(
                key,
                before,
                after,
                days.move(before.start(), after.start()),
                days.move(before.finish(), after.finish()));
    }
}
