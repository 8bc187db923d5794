package dev.triennium.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Two processes of a cluster. The sweep may run on one of them only, so that the second has to
/// find out that the first is dead.
@SchedulerTest
class FailOverIT {

    @Autowired private Environment environment;

    /// What Quartz grants a node beyond its check-in, before it holds it for dead.
    private static final Duration GRACE = Duration.ofMillis(7_500);

    @Test
    void aDeadNodeIsNoticedWithinFifteenSeconds() {
        var checkIn =
                environment.getRequiredProperty(
                        "spring.quartz.properties.org.quartz.jobStore.clusterCheckinInterval",
                        Long.class);

        // It may die right after it checked in, and the other one look right before it is due.
        assertThat(GRACE.plusMillis(2 * checkIn)).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void anotherNodeTakesOverTheSweepOfAKilledOne() {
        try (var first = node(true)) {
            first.awaitLine(SchedulerNode.RUNS);
            try (var second = node(false)) {
                second.awaitLine(SchedulerNode.READY);
                assertThat(second.says(SchedulerNode.RUNS)).isFalse();

                first.kill();
                second.awaitLine(SchedulerNode.RUNS);
            }
        }
    }

    private TestProcess node(boolean hangs) {
        return TestProcess.start(
                SchedulerNode.class,
                environment,
                "--spring.config.import=classpath:scheduler.yaml",
                "--spring.quartz.scheduler-name=fail-over",
                "--%s=%s".formatted(SchedulerNode.HANGS, hangs));
    }
}
