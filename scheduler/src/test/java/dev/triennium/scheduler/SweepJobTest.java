package dev.triennium.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.listeners.JobListenerSupport;

/// A cluster whose nodes are not all of one release.
class SweepJobTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final ProductJobs jobs = new ProductJobs(List.of(counted("known")));
    private final CompletableFuture<String> outcome = new CompletableFuture<>();

    private Scheduler scheduler;

    private Sweep counted(String name) {
        return new Sweep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run() {
                runs.incrementAndGet();
            }
        };
    }

    @BeforeEach
    void startQuartz() throws SchedulerException {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "sweep-job-test");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        scheduler = new StdSchedulerFactory(settings).getScheduler();
        scheduler.setJobFactory((_, _) -> new SweepJob(jobs));
        scheduler
                .getListenerManager()
                .addJobListener(
                        new JobListenerSupport() {
                            @Override
                            public String getName() {
                                return "outcome";
                            }

                            @Override
                            public void jobWasExecuted(
                                    JobExecutionContext context,
                                    @Nullable JobExecutionException failure) {
                                outcome.complete(failure == null ? "well" : failure.toString());
                            }
                        });
        scheduler.start();
    }

    @AfterEach
    void stopQuartz() throws SchedulerException {
        scheduler.shutdown(true);
    }

    private void store(String sweep) throws SchedulerException {
        scheduler.addJob(
                JobBuilder.newJob(SweepJob.class)
                        .withIdentity(sweep)
                        .usingJobData(SweepJob.SWEEP, sweep)
                        .storeDurably()
                        .build(),
                true);
    }

    private String run(String sweep) throws Exception {
        store(sweep);
        scheduler.triggerJob(JobKey.jobKey(sweep));
        return outcome.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aSweepRuns() throws Exception {
        assertThat(run("known")).isEqualTo("well");
        assertThat(runs).hasValue(1);
    }

    @Test
    void aSweepOfAnotherReleaseIsLeftToItsNodes() throws Exception {
        assertThat(run("of-another-release")).isEqualTo("well");
        assertThat(runs).hasValue(0);
    }

    @Test
    void onlyWhatNoReleaseHasAnyMoreIsForgotten() throws SchedulerException {
        store("old-news");
        store("of-another-release");
        QuartzConfiguration.forgetFormer(scheduler);
        assertThat(scheduler.checkExists(JobKey.jobKey("old-news"))).isFalse();
        assertThat(scheduler.checkExists(JobKey.jobKey("of-another-release"))).isTrue();
    }
}
