package dev.triennium.scheduler;

import java.util.List;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One job and one trigger per sweep, whatever there is to do: what is due stands in tables, not in
/// triggers. Every minute by the clock of the machines; no trigger knows a local time.
@Configuration(proxyBeanMethods = false)
class QuartzConfiguration {

    /// Names that no sweep has any more. Only these are deleted from the store: what else a node
    /// does not know may be a newer release's, whose nodes run beside it.
    static final List<String> FORMER = List.of("old-news");

    @Bean
    SchedulerFactoryBeanCustomizer sweeps(ProductJobs jobs) {
        var details = jobs.names().stream().map(QuartzConfiguration::job).toList();
        var triggers = details.stream().map(QuartzConfiguration::everyMinute).toList();
        return factory -> {
            factory.setOverwriteExistingJobs(true);
            factory.setJobDetails(details.toArray(JobDetail[]::new));
            factory.setTriggers(triggers.toArray(Trigger[]::new));
        };
    }

    @Bean
    ApplicationRunner formerSweeps(Scheduler scheduler) {
        return _ -> forgetFormer(scheduler);
    }

    static void forgetFormer(Scheduler scheduler) throws SchedulerException {
        scheduler.deleteJobs(FORMER.stream().map(JobKey::jobKey).toList());
    }

    private static JobDetail job(String sweep) {
        return JobBuilder.newJob(SweepJob.class)
                .withIdentity(sweep)
                .usingJobData(SweepJob.SWEEP, sweep)
                .storeDurably()
                .requestRecovery(true)
                .build();
    }

    private static Trigger everyMinute(JobDetail job) {
        return TriggerBuilder.newTrigger()
                .withIdentity(job.getKey().getName())
                .forJob(job)
                .withSchedule(
                        SimpleScheduleBuilder.repeatMinutelyForever()
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
