package dev.triennium.domain.schedule;

import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Activities and what each waits for, be it by itself or because of the gates of their phases. In
/// which order they are handed over changes nothing.
public final class Network<K extends Comparable<? super K>> {

    /// Twenty years of work. What takes longer is a mistake.
    public static final int MOST_DAYS = 5_000;

    /// By their keys. What follows names them by their places.
    private final List<Activity<K>> activities;

    private final Map<K, Integer> places;
    private final @Nullable K end;

    /// What each waits for, and how long.
    private final int[][] predecessors;

    private final int[][] lags;

    /// None before what it waits for. Shorter than the activities when some wait for each other.
    private final int[] order;

    private Network(List<Activity<K>> activities, @Nullable K end) {
        this.activities =
                activities.stream().sorted(Comparator.comparing(Activity<K>::key)).toList();
        this.end = end;
        places = HashMap.newHashMap(this.activities.size());
        for (var place = 0; place < this.activities.size(); place++) {
            if (places.put(this.activities.get(place).key(), place) != null) {
                throw new IllegalArgumentException("Two activities have one key");
            }
        }
        if (end != null) {
            place(end);
        }
        var links = links();
        predecessors = new int[links.size()][];
        lags = new int[links.size()][];
        for (var place = 0; place < links.size(); place++) {
            predecessors[place] = links.get(place).stream().mapToInt(Edge::predecessor).toArray();
            lags[place] = links.get(place).stream().mapToInt(Edge::lag).toArray();
        }
        order = sort();
    }

    private record Edge(int predecessor, int lag) {}

    /// @param end the activity that all is about; null: the plan ends when all of it has ended
    /// @throws IllegalArgumentException when two have one key, one waits for what is not there, or
    ///     a phase has two gates. That some wait for each other is no reason: ask
    ///     [#shortestCycle()]
    public static <K extends Comparable<? super K>> Network<K> of(
            Collection<Activity<K>> activities, @Nullable K end) {
        return new Network<>(List.copyOf(activities), end);
    }

    /// By their keys.
    public List<Activity<K>> activities() {
        return activities;
    }

    public Activity<K> get(K key) {
        return activities.get(place(key));
    }

    /// The same, with one activity changed or added: what if?
    public Network<K> with(Activity<K> changed) {
        var all = new ArrayList<Activity<K>>(activities.size() + 1);
        activities.stream().filter(other -> !other.key().equals(changed.key())).forEach(all::add);
        all.add(changed);
        return new Network<>(all, end);
    }

    /// The same, where custom alone holds up nothing.
    public Network<K> withoutSoftLags() {
        return new Network<>(activities.stream().map(Network::withoutSoftLags).toList(), end);
    }

    private static <K> Activity<K> withoutSoftLags(Activity<K> activity) {
        return activity.withLinks(
                activity.after().stream()
                        .map(
                                link ->
                                        switch (link.lag()) {
                                            case Lag.Hard _ -> link;
                                            case Lag.Soft lag ->
                                                    new Link<>(
                                                            link.predecessor(), lag.shortenedTo(0));
                                        })
                        .toList());
    }

    /// When each activity happens.
    ///
    /// @param start the first day of the plan; nothing that has not begun begins earlier
    /// @param today the same holds for it: what has not happened until then happens later
    /// @throws IllegalStateException when some activities wait for each other, or all of them take
    ///     longer than [#MOST_DAYS]
    public Schedule<K> schedule(WorkingCalendar calendar, LocalDate start, LocalDate today) {
        if (length() > MOST_DAYS) {
            throw new IllegalStateException("At most %d working days".formatted(MOST_DAYS));
        }
        return Pass.over(this, new DayLine(calendar, start), today);
    }

    /// The same before anything has happened.
    public Schedule<K> schedule(WorkingCalendar calendar, LocalDate start) {
        return schedule(calendar, start, start);
    }

    /// In working days, when nothing holds up anything but what it waits for, and nothing has
    /// happened yet.
    ///
    /// @throws IllegalStateException when some activities wait for each other
    public int length() {
        if (order.length < activities.size()) {
            throw new IllegalStateException("Activities wait for each other");
        }
        var finish = new int[order.length];
        var length = 0;
        for (var place : order) {
            var start = 0;
            for (var index = 0; index < predecessors[place].length; index++) {
                start = Math.max(start, finish[predecessors[place][index]] + lags[place][index]);
            }
            finish[place] = start + activities.get(place).duration();
            length = Math.max(length, finish[place]);
        }
        return length;
    }

    /// The fewest activities that wait for each other, those that are waited for first; the first
    /// of them waits for the last. With the gates among them, when it is these that close it.
    public Optional<List<K>> shortestCycle() {
        if (order.length == activities.size()) {
            return Optional.empty();
        }
        var within = new BitSet();
        within.set(0, activities.size());
        Arrays.stream(order).forEach(within::clear);
        int[] shortest = null;
        for (var place = within.nextSetBit(0); place >= 0; place = within.nextSetBit(place + 1)) {
            var most = shortest == null ? Integer.MAX_VALUE : shortest.length - 1;
            var found = cycleThrough(place, within, most);
            if (found != null) {
                shortest = found;
            }
        }
        if (shortest == null) {
            throw new IllegalStateException("There must be a cycle");
        }
        return Optional.of(
                Arrays.stream(shortest).mapToObj(activities::get).map(Activity::key).toList());
    }

    /// Goes back along what is waited for until it comes to where it began.
    private int @Nullable [] cycleThrough(int begin, BitSet within, int most) {
        var waiting = new int[activities.size()];
        Arrays.fill(waiting, -1);
        var length = new int[activities.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(begin);
        length[begin] = 1;
        while (!queue.isEmpty()) {
            int place = queue.remove();
            if (length[place] > most) {
                return null;
            }
            for (var predecessor : predecessors[place]) {
                if (predecessor == begin) {
                    return cycle(begin, place, length[place], waiting);
                }
                if (length[predecessor] == 0 && within.get(predecessor)) {
                    length[predecessor] = length[place] + 1;
                    waiting[predecessor] = place;
                    queue.add(predecessor);
                }
            }
        }
        return null;
    }

    /// @param second what waits for the one at which the search began
    private static int[] cycle(int begin, int second, int length, int[] waiting) {
        var cycle = new int[length];
        cycle[0] = begin;
        var place = second;
        for (var index = 1; index < length; index++) {
            cycle[index] = place;
            place = waiting[place];
        }
        return cycle;
    }

    int place(K key) {
        var place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException("There is no activity " + key);
        }
        return place;
    }

    @Nullable K end() {
        return end;
    }

    int[] order() {
        return order;
    }

    int[] predecessors(int place) {
        return predecessors[place];
    }

    /// Of the predecessors, in the same order.
    int[] lags(int place) {
        return lags[place];
    }

    /// Those of the activities themselves, and those that follow from the gates. Since a gate waits
    /// for the one before it, each activity needs at most two of these.
    private List<List<Edge>> links() {
        var links = new ArrayList<List<Edge>>(activities.size());
        for (var activity : activities) {
            var own = new ArrayList<Edge>(activity.after().size() + 1);
            for (var link : activity.after()) {
                own.add(new Edge(place(link.predecessor()), link.lag().inForce()));
            }
            links.add(own);
        }
        var gates = gates();
        if (gates.isEmpty()) {
            return links;
        }
        var successors = successors(links);
        for (var place = 0; place < activities.size(); place++) {
            var activity = activities.get(place);
            var before = gates.lowerEntry(activity.phase());
            if (before != null && activity.gate() != Activity.Gate.MAY_BEGIN_EARLY) {
                links.get(place).add(new Edge(before.getValue(), 0));
            }
        }
        gates.forEach(
                (phase, gate) -> {
                    var following = following(gate, successors);
                    for (var place = 0; place < activities.size(); place++) {
                        if (activities.get(place).phase() == phase
                                && place != gate
                                && !following.get(place)) {
                            links.get(gate).add(new Edge(place, 0));
                        }
                    }
                });
        return links;
    }

    /// By their phases.
    private NavigableMap<Integer, Integer> gates() {
        var gates = new TreeMap<Integer, Integer>();
        for (var place = 0; place < activities.size(); place++) {
            var activity = activities.get(place);
            if (activity.isGate() && gates.put(activity.phase(), place) != null) {
                throw new IllegalArgumentException("A phase has one gate");
            }
        }
        return gates;
    }

    private static List<List<Integer>> successors(List<List<Edge>> links) {
        var successors = new ArrayList<List<Integer>>(links.size());
        links.forEach(_ -> successors.add(new ArrayList<>()));
        for (var place = 0; place < links.size(); place++) {
            for (var link : links.get(place)) {
                successors.get(link.predecessor()).add(place);
            }
        }
        return successors;
    }

    /// All that wait for the gate by themselves, or for what does.
    private static BitSet following(int gate, List<List<Integer>> successors) {
        var following = new BitSet();
        var queue = new ArrayDeque<Integer>();
        queue.add(gate);
        while (!queue.isEmpty()) {
            for (var successor : successors.get(queue.remove())) {
                if (!following.get(successor)) {
                    following.set(successor);
                    queue.add(successor);
                }
            }
        }
        return following;
    }

    private int[] sort() {
        var open = new int[activities.size()];
        var successors = new int[activities.size()][];
        var counts = new int[activities.size()];
        for (var place = 0; place < open.length; place++) {
            open[place] = predecessors[place].length;
            for (var predecessor : predecessors[place]) {
                counts[predecessor]++;
            }
        }
        for (var place = 0; place < open.length; place++) {
            successors[place] = new int[counts[place]];
        }
        for (var place = 0; place < open.length; place++) {
            for (var predecessor : predecessors[place]) {
                counts[predecessor]--;
                successors[predecessor][counts[predecessor]] = place;
            }
        }
        var sorted = new int[open.length];
        var count = 0;
        for (var place = 0; place < open.length; place++) {
            if (open[place] == 0) {
                sorted[count] = place;
                count++;
            }
        }
        for (var next = 0; next < count; next++) {
            for (var successor : successors[sorted[next]]) {
                open[successor]--;
                if (open[successor] == 0) {
                    sorted[count] = successor;
                    count++;
                }
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
