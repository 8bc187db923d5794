package dev.triennium.domain.implementationplan;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.schedule.Activity;
import dev.triennium.domain.schedule.Lag;
import dev.triennium.domain.schedule.Link;
import dev.triennium.domain.schedule.Network;
import dev.triennium.domain.schedule.Timing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tasks of a plan as what waits for what.
final class PlanNetwork {

    private PlanNetwork() {}

    static Network<UUID> of(Collection<PlanTask> tasks) {
        return Network.of(tasks.stream().map(PlanNetwork::activity).toList(), end(tasks));
    }

    /// The decision about the certificate, where the plan has it.
    private static @Nullable UUID end(Collection<PlanTask> tasks) {
        return tasks.stream()
                .filter(task -> task.gate().filter(PlanPhase.CERTIFY::equals).isPresent())
                .filter(task -> !isDropped(task))
                .map(task -> task.id().value())
                .findFirst()
                .orElse(null);
    }

    private static boolean isDropped(PlanTask task) {
        return task.progress() instanceof TaskProgress.Dropped;
    }

    /// What was dropped takes no days: what waited for it waits for what it waited for.
    private static Activity<UUID> activity(PlanTask task) {
        var isGate =
                !isDropped(task) && task.gate().filter(task.content().phase()::equals).isPresent();
        return new Activity<>(
                task.id().value(),
                isDropped(task) ? 0 : task.content().duration(),
                task.content().phase().place(),
                isGate ? Activity.Gate.IS_ONE : Activity.Gate.WAITS,
                task.after().stream().map(PlanNetwork::link).toList(),
                timing(task));
    }

    private static Link<UUID> link(TaskDependency after) {
        return new Link<>(
                after.predecessor().value(),
                after.isSoft()
                        ? new Lag.Soft(after.lag(), after.inForce())
                        : new Lag.Hard(after.lag()));
    }

    private static Timing timing(PlanTask task) {
        return switch (task.progress()) {
            case TaskProgress.UnderWay(var on, _, var remaining) -> new Timing.Begun(on, remaining);
            case TaskProgress.Done(var first, var last) -> new Timing.Done(first, last);
            case TaskProgress.Dropped _ -> Timing.WHEN_READY;
            case TaskProgress.NotBegun _ ->
                    switch (task.start()) {
                        case PlannedStart.WhenReady _ -> Timing.WHEN_READY;
                        case PlannedStart.NotBefore(var day) -> new Timing.NotBefore(day);
                        case PlannedStart.Agreed(var day) -> new Timing.Fixed(day);
                    };
        };
    }

    /// @param path of what closed the circle in the input
    /// @throws RuleViolationException when some tasks wait for each other
    static void requireNoCycle(Collection<PlanTask> tasks, List<String> path) {
        var cycle = of(tasks).shortestCycle();
        if (cycle.isPresent()) {
            Map<UUID, String> names =
                    tasks.stream()
                            .collect(
                                    Collectors.toMap(
                                            task -> task.id().value(),
                                            task -> task.content().name()));
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    PlanRule.NO_CYCLE.reference(),
                    path,
                    "These tasks would wait for each other in a circle: {0}.",
                    cycle.get().stream()
                            .map(key -> Objects.requireNonNull(names.get(key)))
                            .collect(Collectors.joining(" → ")));
        }
    }
}
