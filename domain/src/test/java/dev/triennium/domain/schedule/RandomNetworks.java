package dev.triennium.domain.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Networks of any shape, the same for each seed.
final class RandomNetworks {

    static final int PHASES = 4;

    private RandomNetworks() {}

    /// Without a day of its own anywhere. All of them come before the last.
    static List<Activity<Integer>> activities(int seed) {
        var random = new Random(seed);
        var size = 2 + random.nextInt(60);
        var gates = random.nextBoolean();
        var activities = new ArrayList<Activity<Integer>>();
        for (var key = 0; key < size; key++) {
            var phase = key * PHASES / size;
            var isLastOfPhase = (key + 1) * PHASES / size > phase;
            var activity =
                    Activity.of(key, random.nextInt(12))
                            .inPhase(phase)
                            .with(
                                    gates && isLastOfPhase
                                            ? Activity.Gate.IS_ONE
                                            : Activity.Gate.WAITS);
            for (var predecessor : predecessors(key, random)) {
                activity = activity.after(predecessor, lag(random));
            }
            activities.add(activity);
        }
        for (var key = 0; key < size - 1; key++) {
            activities.set(size - 1, activities.get(size - 1).after(key));
        }
        return activities;
    }

    private static List<Integer> predecessors(int key, Random random) {
        return key == 0
                ? List.of()
                : IntStream.range(0, random.nextInt(4))
                        .map(_ -> random.nextInt(key))
                        .distinct()
                        .boxed()
                        .toList();
    }

    private static Lag lag(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Lag.hard(random.nextInt(9));
            case 1 -> Lag.soft(random.nextInt(30));
            default -> Lag.NONE;
        };
    }
}
