package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// When each activity of a network happens, and what the end hangs on.
public final class Schedule<K extends Comparable<? super K>> {

    private final Network<K> network;
    private final DayLine days;
    private final int[] ready;
    private final int[] start;
    private final int[] finish;
    private final int[] lateStart;
    private final int[] lateFinish;
    private final int[] freeFloat;
    private final boolean[] leadsToEnd;

    Schedule(
            Network<K> network,
            DayLine days,
            int[] ready,
            int[] start,
            int[] finish,
            int[] lateStart,
            int[] lateFinish,
            int[] freeFloat,
            boolean[] leadsToEnd) {
        this.network = network;
        this.days = days;
        this.ready = ready;
        this.start = start;
        this.finish = finish;
        this.lateStart = lateStart;
        this.lateFinish = lateFinish;
        this.freeFloat = freeFloat;
        this.leadsToEnd = leadsToEnd;
    }

    public Dates get(K key) {
        return dates(network.place(key));
    }

    /// By the keys of the activities.
    public SequencedMap<K, Dates> dates() {
        var dates = LinkedHashMap.<K, Dates>newLinkedHashMap(start.length);
        for (var place = 0; place < start.length; place++) {
            dates.put(network.activities().get(place).key(), dates(place));
        }
        return dates;
    }

    /// Of each activity, as a baseline keeps them.
    public SequencedMap<K, Span> spans() {
        var spans = LinkedHashMap.<K, Span>newLinkedHashMap(start.length);
        for (var place = 0; place < start.length; place++) {
            spans.put(network.activities().get(place).key(), early(place));
        }
        return spans;
    }

    /// The last day of the activity that all is about, or of all. That of a network without
    /// activities is its start.
    public LocalDate end() {
        var last = last();
        return last.isPresent() ? early(last.getAsInt()).finish() : days.day(0);
    }

    /// From the first day of the plan to the end.
    public int workingDays() {
        var last = last();
        return last.isPresent() ? finish[last.getAsInt()] : 0;
    }

    /// What the end hangs on, each of them on the one before: from the one that is held up only by
    /// the calendar, an agreed day, or what is over. Empty when the end is over itself.
    public List<K> criticalPath() {
        var path = new ArrayList<K>();
        for (var place = last(); isOpen(place); place = holdsUp(place.getAsInt())) {
            path.add(network.activities().get(place.getAsInt()).key());
        }
        return List.copyOf(path.reversed());
    }

    /// What led to the end, day by day, what is over included.
    List<K> history() {
        var path = new ArrayList<K>();
        for (var place = last(); place.isPresent(); place = cameBefore(place.getAsInt())) {
            path.add(network.activities().get(place.getAsInt()).key());
        }
        return List.copyOf(path.reversed());
    }

    DayLine days() {
        return days;
    }

    private Dates dates(int place) {
        var activity = network.activities().get(place);
        if (activity.isDone()) {
            return new Dates(early(place), early(place), 0, 0, false);
        }
        // What is under way is judged by its end.
        var slack = lateFinish[place] - finish[place];
        var totalFloat =
                activity.timing() instanceof Timing.Fixed ? lateStart[place] - ready[place] : slack;
        return new Dates(
                early(place),
                span(place, lateStart[place], lateFinish[place]),
                totalFloat,
                freeFloat[place],
                leadsToEnd[place] && slack <= 0);
    }

    private Span early(int place) {
        return span(place, start[place], finish[place]);
    }

    /// Days of the past are as they were told, which need not be working days.
    private Span span(int place, int from, int until) {
        var last = days.day(until - 1);
        return switch (network.activities().get(place).timing()) {
            case Timing.WhenReady _, Timing.NotBefore _, Timing.Fixed _ ->
                    new Span(until > from ? days.day(from) : last, last);
            case Timing.Begun(var on, _) -> new Span(on, last.isBefore(on) ? on : last);
            case Timing.Done(var first, var lastDay) -> new Span(first, lastDay);
        };
    }

    /// The activity whose finish is the end.
    private OptionalInt last() {
        var end = network.end();
        if (end != null) {
            return OptionalInt.of(network.place(end));
        }
        var last = OptionalInt.empty();
        // A milestone may end with what it waits for, and comes behind it in the order.
        for (var place : network.order()) {
            if (last.isEmpty() || finish[place] >= finish[last.getAsInt()]) {
                last = OptionalInt.of(place);
            }
        }
        return last;
    }

    private boolean isOpen(OptionalInt place) {
        return place.isPresent() && !network.activities().get(place.getAsInt()).isDone();
    }

    /// The predecessor without which the activity would begin earlier.
    private OptionalInt holdsUp(int place) {
        if (network.activities().get(place).isUnderWay()) {
            return OptionalInt.empty();
        }
        return lastBefore(place, start[place]);
    }

    /// Of those that it has waited for, the last.
    private OptionalInt cameBefore(int place) {
        return lastBefore(place, Integer.MIN_VALUE);
    }

    /// @param earliest none when the last was over before
    private OptionalInt lastBefore(int place, int earliest) {
        var last = OptionalInt.empty();
        var latest = earliest;
        var predecessors = network.predecessors(place);
        var lags = network.lags(place);
        for (var index = 0; index < predecessors.length; index++) {
            var moment = finish[predecessors[index]] + lags[index];
            if (moment > start[place] || moment < latest) {
                continue;
            }
            if (moment > latest || last.isEmpty() || predecessors[index] < last.getAsInt()) {
                latest = moment;
                last = OptionalInt.of(predecessors[index]);
            }
        }
        return last;
    }
}
