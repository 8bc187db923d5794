package dev.triennium.scheduler.reminder;

import dev.triennium.domain.reminder.DeadlineDerivation;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.scheduler.Nights;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Derives the deadlines of all running subjects anew, each night and when the catalogue of
/// standards has changed. One that is killed begins again.
@Component
@Order(SweepOrder.DEADLINE_DERIVATION)
class DeadlineDerivationSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(DeadlineDerivationSweep.class);
    private static final int PAGE = 500;
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final List<DeadlineSource> sources;
    private final DeadlineDerivation derivation;
    private final DerivationSchedule schedule;
    private final JobScopes scopes;

    DeadlineDerivationSweep(
            List<DeadlineSource> sources,
            DeadlineDerivation derivation,
            DerivationSchedule schedule,
            JobScopes scopes) {
        this.sources = List.copyOf(sources);
        this.derivation = derivation;
        this.schedule = schedule;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "deadline-derivation";
    }

    @Override
    public void run() {
        schedule.begin()
                .ifPresent(
                        begun -> {
                            sources.forEach(this::derive);
                            schedule.done(begun, Nights.next(NIGHT, begun));
                        });
    }

    private void derive(DeadlineSource source) {
        var done = 0;
        var failed = 0;
        RunningSubject last = null;
        List<RunningSubject> page;
        do {
            page = source.listRunning(last, PAGE);
            for (var subject : page) {
                var scope = scopes.of(name(), subject.tenant(), subject.zone());
                if (derivation.derive(scope, source, subject.id())) {
                    done++;
                } else {
                    failed++;
                }
            }
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        if (failed > 0) {
            log.error(
                    "The deadlines of {} of {} subjects of type {} cannot be derived",
                    failed,
                    done + failed,
                    source.subjectType());
        }
    }
}
