package dev.triennium.scheduler;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.springframework.scheduling.quartz.QuartzJobBean;

/// Runs one sweep, on one machine of the cluster at a time.
@DisallowConcurrentExecution
class SweepJob extends QuartzJobBean {

    static final String SWEEP = "sweep";

    private final ProductJobs jobs;

    SweepJob(ProductJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        try {
            jobs.run(context.getMergedJobDataMap().getString(SWEEP));
        } catch (RuntimeException e) {
            throw new JobExecutionException(e, false);
        }
    }
}
