package dev.triennium.scheduler.reminder;

import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DueDeadlines;
import dev.triennium.domain.reminder.DueDeadlines.DueDeadline;
import dev.triennium.domain.reminder.ReminderService;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Hands deadlines whose day of a reminder has come to their use case, tenant by tenant: the cost
/// follows what is due, and one tenant's failure does not hold back the others.
@Component
@Order(SweepOrder.DUE_REMINDERS)
class DueRemindersSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(DueRemindersSweep.class);
    private static final int PAGE = 500;

    private final DueDeadlines due;
    private final ReminderService reminders;
    private final JobScopes scopes;
    private final Clock clock;

    DueRemindersSweep(DueDeadlines due, ReminderService reminders, JobScopes scopes, Clock clock) {
        this.due = due;
        this.reminders = reminders;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-reminders";
    }

    @Override
    public void run() {
        var now = clock.instant();
        DueDeadline last = null;
        List<DueDeadline> page;
        do {
            page = due.page(now, last, PAGE);
            byTenant(page).forEach(this::remind);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private Map<TenantScope, List<DeadlineId>> byTenant(List<DueDeadline> page) {
        var byTenant = new LinkedHashMap<TenantScope, List<DeadlineId>>();
        for (var deadline : page) {
            byTenant.computeIfAbsent(
                            scopes.of(name(), deadline.tenant(), deadline.zone()),
                            _ -> new ArrayList<>())
                    .add(deadline.deadline());
        }
        return byTenant;
    }

    private void remind(TenantScope scope, List<DeadlineId> deadlines) {
        try {
            var result = reminders.remind(scope, deadlines);
            if (!result.unaddressed().isEmpty()) {
                log.error(
                        "Tenant {} has nobody to remind of {} deadlines",
                        scope.tenant().value(),
                        result.unaddressed().size());
            }
        } catch (RuntimeException e) {
            log.error("Reminders failed for tenant {}", scope.tenant().value(), e);
        }
    }
}
