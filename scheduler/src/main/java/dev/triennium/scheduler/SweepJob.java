package dev.triennium.scheduler;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/// Runs one sweep, on one machine of the cluster at a time. While a cluster is brought to another
/// release, a node is given the sweeps of the others too: what it does not know it leaves to them.
@DisallowConcurrentExecution
class SweepJob extends QuartzJobBean {

    static final String SWEEP = "sweep";

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);

    /// Said once, not each minute.
    private static final Set<String> UNKNOWN = ConcurrentHashMap.newKeySet();

    private final ProductJobs jobs;

    SweepJob(ProductJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        var sweep = context.getMergedJobDataMap().getString(SWEEP);
        if (!jobs.names().contains(sweep)) {
            if (UNKNOWN.add(sweep)) {
                log.info("The sweep {} is of another release and left to its nodes", sweep);
            }
            return;
        }
        try {
            jobs.run(sweep);
        } catch (RuntimeException e) {
            throw new JobExecutionException(e, false);
        }
    }
}
