package dev.triennium.scheduler.recurringtask;

import dev.triennium.domain.certification.RunningCertifications;
import dev.triennium.domain.recurringtask.ContinuationSchedule;
import dev.triennium.domain.recurringtask.PlanTaskContinuation;
import dev.triennium.domain.recurringtask.RecurringTaskRepository;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets tasks of plans go on, each night, in all organisations that have a certification or
/// something that recurs: what a certificate begins, and what ends without one. One that is killed
/// begins again.
@Component
@Order(SweepOrder.PLAN_CONTINUATIONS)
class PlanContinuationsSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(PlanContinuationsSweep.class);
    private static final int PAGE = 500;
    private static final LocalTime NIGHT = LocalTime.of(1, 30);

    private final RunningCertifications certifications;
    private final RecurringTaskRepository tasks;
    private final PlanTaskContinuation continuation;
    private final ContinuationSchedule schedule;
    private final JobScopes scopes;

    PlanContinuationsSweep(
            RunningCertifications certifications,
            RecurringTaskRepository tasks,
            PlanTaskContinuation continuation,
            ContinuationSchedule schedule,
            JobScopes scopes) {
        this.certifications = certifications;
        this.tasks = tasks;
        this.continuation = continuation;
        this.schedule = schedule;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "plan-continuations";
    }

    @Override
    public void run() {
        schedule.begin()
                .ifPresent(
                        begun -> {
                            var done = new HashSet<TenantId>();
                            run(certifications::list, done);
                            run(tasks, done);
                            schedule.done(begun, nextNight(begun));
                        });
    }

    private static Instant nextNight(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).with(NIGHT);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /// @param done the organisations that were looked at
    private void run(RunningEntries running, Set<TenantId> done) {
        RunningSubject last = null;
        List<RunningSubject> page;
        do {
            page = running.listRunning(last, PAGE);
            for (var subject : page) {
                if (done.add(subject.tenant())) {
                    run(subject);
                }
            }
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    /// Whatever is wrong with an organisation holds back that one only.
    private void run(RunningSubject subject) {
        try {
            continuation.run(scopes.of(name(), subject.tenant(), subject.zone()));
        } catch (RuntimeException e) {
            log.error("The plans of tenant {} could not go on", subject.tenant().value(), e);
        }
    }
}
