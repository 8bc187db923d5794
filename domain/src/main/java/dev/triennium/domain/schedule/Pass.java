package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.Arrays;

/// The way forward and back through a network, in moments of its days.
///
/// What is under way is held up by nothing any more, whatever it should have waited for: what
/// leads to it alone has no influence on the end.
final class Pass<K extends Comparable<? super K>> {

    private final Network<K> network;
    private final DayLine days;
    private final int now;
    private final int[] ready;
    private final int[] start;
    private final int[] finish;
    private final int[] lateStart;
    private final int[] lateFinish;
    private final int[] freeFloat;
    private final boolean[] leadsToEnd;

    private Pass(Network<K> network, DayLine days, LocalDate today) {
        var size = network.activities().size();
        this.network = network;
        this.days = days;
        now = Math.max(0, days.before(today));
        ready = new int[size];
        start = new int[size];
        finish = new int[size];
        lateStart = new int[size];
        lateFinish = new int[size];
        freeFloat = new int[size];
        leadsToEnd = new boolean[size];
    }

    static <K extends Comparable<? super K>> Schedule<K> over(
            Network<K> network, DayLine days, LocalDate today) {
        var pass = new Pass<>(network, days, today);
        pass.forward();
        pass.back();
        return new Schedule<>(
                network,
                days,
                pass.ready,
                pass.start,
                pass.finish,
                pass.lateStart,
                pass.lateFinish,
                pass.freeFloat,
                pass.leadsToEnd);
    }

    private void forward() {
        for (var place : network.order()) {
            var activity = network.activities().get(place);
            // A milestone is reached at the end of a day.
            var share = activity.isMilestone() ? 1 : 0;
            ready[place] = Math.max(now + share, readyAfter(place));
            switch (activity.timing()) {
                case Timing.WhenReady _ -> begin(place, ready[place]);
                case Timing.NotBefore(var day) -> {
                    ready[place] = Math.max(ready[place], days.before(day) + share);
                    begin(place, ready[place]);
                }
                case Timing.Fixed(var day) ->
                        begin(place, Math.max(ready[place], days.before(day) + share));
                case Timing.Begun(var on, var remaining) -> {
                    start[place] = days.before(on);
                    finish[place] = Math.max(now, start[place]) + remaining;
                }
                case Timing.Done(var first, var last) -> {
                    start[place] = days.before(first);
                    finish[place] = days.until(last);
                }
            }
        }
    }

    private void begin(int place, int moment) {
        start[place] = moment;
        finish[place] = moment + network.activities().get(place).duration();
    }

    private int readyAfter(int place) {
        var moment = 0;
        var predecessors = network.predecessors(place);
        var lags = network.lags(place);
        for (var index = 0; index < predecessors.length; index++) {
            moment = Math.max(moment, finish[predecessors[index]] + lags[index]);
        }
        return moment;
    }

    private void back() {
        Arrays.fill(lateFinish, Arrays.stream(finish).max().orElse(0));
        Arrays.fill(freeFloat, Integer.MAX_VALUE);
        var end = network.end();
        if (end == null) {
            Arrays.fill(leadsToEnd, true);
        } else {
            var place = network.place(end);
            lateFinish[place] = finish[place];
            leadsToEnd[place] = true;
        }
        var order = network.order();
        for (var index = order.length - 1; index >= 0; index--) {
            leave(order[index]);
        }
    }

    /// All that waits for the place has been left already.
    private void leave(int place) {
        var activity = network.activities().get(place);
        if (activity.isDone()) {
            lateFinish[place] = finish[place];
        }
        lateStart[place] =
                activity.isUnderWay() ? start[place] : lateFinish[place] - activity.duration();
        if (activity.timing() instanceof Timing.Fixed(var day)) {
            var agreed = days.before(day) + (activity.isMilestone() ? 1 : 0);
            lateStart[place] = Math.min(lateStart[place], agreed);
            lateFinish[place] = lateStart[place] + activity.duration();
        }
        if (freeFloat[place] == Integer.MAX_VALUE) {
            freeFloat[place] = Math.max(0, lateFinish[place] - finish[place]);
        }
        if (activity.isUnderWay()) {
            return;
        }
        var predecessors = network.predecessors(place);
        var lags = network.lags(place);
        for (var index = 0; index < predecessors.length; index++) {
            var predecessor = predecessors[index];
            var latest = lateStart[place] - lags[index];
            lateFinish[predecessor] = Math.min(lateFinish[predecessor], latest);
            freeFloat[predecessor] =
                    Math.min(
                            freeFloat[predecessor],
                            start[place] - lags[index] - finish[predecessor]);
            leadsToEnd[predecessor] |= leadsToEnd[place];
        }
    }
}
