package dev.triennium.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// The CPU that the process uses for an operation, its collector and compiler included: what else
/// the machine does is no part of it.
public final class CpuProfiler implements InternalProfiler {

    static final String LABEL = "cpu";

    private final OperatingSystemMXBean process =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long before;

    @Override
    public String getDescription() {
        return "CPU of the process for an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = process.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        var used = process.getProcessCpuTime() - before;
        var operations = Math.max(1, result.getMetadata().getAllOps());
        return List.of(
                new ScalarResult(LABEL, used / 1e6 / operations, "ms/op", AggregationPolicy.AVG));
    }
}
