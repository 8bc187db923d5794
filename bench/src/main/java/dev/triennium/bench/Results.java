package dev.triennium.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The rounds of all servers, in the order in which they ran.
final class Results {

    private final Map<Workload, Map<String, List<Round>>> rounds = new LinkedHashMap<>();
    private final Map<Workload, Map<String, Integer>> lengths = new LinkedHashMap<>();

    void add(Workload workload, String server, Round round) {
        rounds.computeIfAbsent(workload, _ -> new LinkedHashMap<>())
                .computeIfAbsent(server, _ -> new ArrayList<>())
                .add(round);
    }

    void add(Workload workload, String server, int length) {
        lengths.computeIfAbsent(workload, _ -> new LinkedHashMap<>()).put(server, length);
    }

    List<Round> of(Workload workload, String server) {
        return rounds.getOrDefault(workload, Map.of()).getOrDefault(server, List.of());
    }

    int length(Workload workload, String server) {
        return lengths.getOrDefault(workload, Map.of()).getOrDefault(server, 0);
    }

    double median(Workload workload, String server, ToDoubleFunction<Round> value) {
        return median(of(workload, server).stream().mapToDouble(value).toArray());
    }

    /// Round by round, so that what the machine does besides falls on both. Empty when one of them
    /// did not take part.
    OptionalDouble ratio(
            Workload workload, String server, String other, ToDoubleFunction<Round> value) {
        var one = of(workload, server);
        var two = of(workload, other);
        if (one.isEmpty() || two.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                median(
                        IntStream.range(0, one.size())
                                .mapToDouble(
                                        i ->
                                                value.applyAsDouble(one.get(i))
                                                        / value.applyAsDouble(two.get(i)))
                                .toArray()));
    }

    private static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
