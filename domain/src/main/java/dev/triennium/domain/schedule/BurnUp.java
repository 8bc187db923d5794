package dev.triennium.domain.schedule;

import dev.triennium.domain.tenancy.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the work of a plan grows, in days of effort: what was planned to be done, beside what is.
/// Within a piece of work it grows evenly from its first working day to its last.
///
/// @param total of all work
/// @param planned to be done by today
/// @param earned what is done as of today
/// @param points by their days: today, the last day, and each week between, or more than a week
///     where there would be too many
public record BurnUp(BigDecimal total, BigDecimal planned, BigDecimal earned, List<Point> points) {

    /// More draws no better picture.
    static final int MOST_POINTS = 200;

    /// @param earned null after today
    public record Point(LocalDate on, BigDecimal planned, @Nullable BigDecimal earned) {}

    public BurnUp {
        points = List.copyOf(points);
    }

    public static BurnUp of(WorkingCalendar calendar, Collection<Work> work, LocalDate today) {
        var first = days(work).min(LocalDate::compareTo).orElse(today);
        var days = new DayLine(calendar, first);
        var pieces = work.stream().map(piece -> Piece.of(piece, days, today)).toList();
        var points =
                points(first, days(work).max(LocalDate::compareTo).orElse(today), today).stream()
                        .map(day -> point(pieces, days, day, today))
                        .toList();
        var now = point(pieces, days, today, today);
        return new BurnUp(
                Portion.days(pieces.stream().mapToLong(Piece::effort).sum()),
                now.planned(),
                Objects.requireNonNull(now.earned()),
                points);
    }

    private static Stream<LocalDate> days(Collection<Work> work) {
        return work.stream()
                .flatMap(piece -> Stream.concat(planned(piece), earned(piece.earned())))
                .flatMap(span -> Stream.of(span.start(), span.finish()));
    }

    private static Stream<Span> planned(Work work) {
        return Stream.ofNullable(work.planned());
    }

    private static Stream<Span> earned(Earned earned) {
        return switch (earned) {
            case Earned.Nothing _ -> Stream.of();
            case Earned.Part(var since, _) -> Stream.of(new Span(since, since));
            case Earned.Whole(var span) -> Stream.of(span);
        };
    }

    private static Collection<LocalDate> points(LocalDate first, LocalDate last, LocalDate today) {
        var weeks = ChronoUnit.WEEKS.between(first, last);
        var step = weeks / MOST_POINTS + 1;
        var points = new TreeSet<>(List.of(last, today));
        for (var day = first; day.isBefore(last); day = day.plusWeeks(step)) {
            points.add(day);
        }
        return points;
    }

    private static Point point(List<Piece> pieces, DayLine days, LocalDate day, LocalDate today) {
        var moment = days.until(day);
        return new Point(
                day,
                Portion.days(pieces.stream().mapToLong(piece -> piece.planned(moment)).sum()),
                day.isAfter(today)
                        ? null
                        : Portion.days(
                                pieces.stream().mapToLong(piece -> piece.earned(moment)).sum()));
    }

    private record Piece(long effort, Growth planning, Growth earning) {

        static Piece of(Work work, DayLine days, LocalDate today) {
            var effort = Portion.of(work.effort());
            var planned = work.planned();
            return new Piece(
                    effort,
                    planned == null ? Growth.NONE : Growth.within(planned, effort, days),
                    switch (work.earned()) {
                        case Earned.Nothing _ -> Growth.NONE;
                        case Earned.Part(var since, var percent) ->
                                Growth.within(
                                        new Span(since, since.isAfter(today) ? since : today),
                                        effort * percent / 100,
                                        days);
                        case Earned.Whole(var span) -> Growth.within(span, effort, days);
                    });
        }

        long planned(int moment) {
            return planning.until(moment);
        }

        long earned(int moment) {
            return earning.until(moment);
        }
    }

    /// @param from the moment at which it begins
    /// @param until the moment from which all is there
    private record Growth(int from, int until, long all) {

        static final Growth NONE = new Growth(0, 0, 0);

        static Growth within(Span span, long all, DayLine days) {
            return new Growth(days.before(span.start()), days.until(span.finish()), all);
        }

        long until(int moment) {
            if (moment >= until) {
                return all;
            }
            return moment <= from ? 0 : all * (moment - from) / (until - from);
        }
    }
}
