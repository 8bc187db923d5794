package dev.triennium.bench;

import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Measures [ScheduleBenchmark] by JMH, in a JVM of its own.
final class Schedules {

    private Schedules() {}

    /// The table.
    static String measure() {
        var options =
                new OptionsBuilder()
                        .include(ScheduleBenchmark.class.getName())
                        .addProfiler(CpuProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        var text =
                new StringBuilder(
                        """
                        | tasks | what is computed | CPU ms | p50 ms |
                        |--:|---|--:|--:|
                        """);
        try {
            new Runner(options).run().forEach(result -> text.append(row(result)));
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static String row(RunResult result) {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %.2f | %.2f |%n",
                Integer.parseInt(result.getParams().getParam("tasks")),
                result.getPrimaryResult().getLabel().equals("schedule")
                        ? "all days and the critical path"
                        : "what moves when a task slips",
                Objects.requireNonNull(result.getSecondaryResults().get(CpuProfiler.LABEL))
                        .getScore(),
                result.getPrimaryResult().getStatistics().getPercentile(50));
    }
}
