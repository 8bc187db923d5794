package dev.triennium.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchedulerTest
class ProductJobsTest {

    @Autowired private ProductJobs jobs;

    /// Its job would be deleted at each start.
    @Test
    void noSweepIsCalledLikeAFormerOne() {
        assertThat(jobs.names())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(QuartzConfiguration.FORMER);
    }
}
