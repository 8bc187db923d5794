package dev.triennium.bench;

import dev.triennium.domain.schedule.Activity;
import dev.triennium.domain.schedule.Dates;
import dev.triennium.domain.schedule.Difference;
import dev.triennium.domain.schedule.Lag;
import dev.triennium.domain.schedule.Network;
import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it takes from the tasks of a plan to the days of all of them and the critical path: the
/// network, both passes, and the working days of the years that the plan lies in.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 2)
public class ScheduleBenchmark {

    private static final int PHASES = 6;
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Param({"500", "5000"})
    public int tasks;

    private List<Activity<Integer>> activities = List.of();
    private int changed;

    /// Of the shape of the plan templates: phases with gates, and two or three tasks that each of
    /// its tasks waits for, from its own phase.
    @Setup
    public void makeTasks() {
        var random = new Random(tasks);
        var made = new ArrayList<Activity<Integer>>(tasks);
        for (var key = 0; key < tasks; key++) {
            var phase = key * PHASES / tasks;
            var isLastOfPhase = (key + 1) * PHASES / tasks > phase;
            var task =
                    Activity.of(key, 1 + random.nextInt(9))
                            .inPhase(phase)
                            .with(isLastOfPhase ? Activity.Gate.IS_ONE : Activity.Gate.WAITS);
            var firstOfPhase = phase * tasks / PHASES + 1;
            var links = key > firstOfPhase && !isLastOfPhase ? 2 + random.nextInt(2) : 0;
            for (var link = 0; link < links; link++) {
                // Near by: tasks wait for what is done shortly before, in chains of some length.
                var back = Math.min(key - firstOfPhase, 60);
                task = task.after(key - 1 - random.nextInt(back), lag(random));
            }
            made.add(task);
        }
        activities = List.copyOf(made);
        changed = tasks / 10;
    }

    private static Lag lag(Random random) {
        return random.nextInt(10) == 0 ? Lag.soft(random.nextInt(5)) : Lag.NONE;
    }

    /// As for a chart.
    @Benchmark
    public Map<Integer, Dates> schedule() {
        var schedule = Network.of(activities, tasks - 1).schedule(calendar(), START);
        return schedule.criticalPath().isEmpty() ? Map.of() : schedule.dates();
    }

    /// As before a task is moved: both schedules, and what differs.
    @Benchmark
    public Difference<Integer> whatIf() {
        var calendar = calendar();
        var network = Network.of(activities, tasks - 1);
        var slower = network.get(changed).withDuration(30);
        return Difference.between(
                network.schedule(calendar, START), network.with(slower).schedule(calendar, START));
    }

    private static WorkingCalendar calendar() {
        return new WorkingCalendar(
                WEEK,
                year ->
                        Set.of(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 5, 1),
                                LocalDate.of(year, 12, 25),
                                LocalDate.of(year, 12, 26)));
    }
}
