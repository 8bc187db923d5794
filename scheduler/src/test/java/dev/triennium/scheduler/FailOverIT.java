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

    @Test
    void anotherNodeTakesOverTheSweepOfAKilledOneWithinFifteenSeconds() {
        try (var first = node(true)) {
            first.awaitLine(SchedulerNode.RUNS);
            try (var second = node(false)) {
                second.awaitLine(SchedulerNode.READY);
                assertThat(second.says(SchedulerNode.RUNS)).isFalse();

                first.kill();
                var killed = System.nanoTime();
                second.awaitLine(SchedulerNode.RUNS);

                assertThat(Duration.ofNanos(System.nanoTime() - killed))
                        .isLessThanOrEqualTo(Duration.ofSeconds(15));
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
