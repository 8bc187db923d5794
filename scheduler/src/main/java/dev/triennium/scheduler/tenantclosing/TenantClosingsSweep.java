package dev.triennium.scheduler.tenantclosing;

import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantclosing.ClosingTerms;
import dev.triennium.domain.tenantclosing.DueTenantClosings;
import dev.triennium.domain.tenantclosing.DueTenantClosings.Due;
import dev.triennium.domain.tenantclosing.TenantClosingService;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Announces the end of accounts that are being closed, closes them, and deletes what they had.
@Component
@Order(SweepOrder.TENANT_CLOSINGS)
class TenantClosingsSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(TenantClosingsSweep.class);

    /// In one run; the rest waits for the next.
    private static final int MOST = 100;

    private final DueTenantClosings due;
    private final TenantClosingService closings;
    private final JobScopes scopes;
    private final Clock clock;

    TenantClosingsSweep(
            DueTenantClosings due, TenantClosingService closings, JobScopes scopes, Clock clock) {
        this.due = due;
        this.closings = closings;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tenant-closings";
    }

    @Override
    public void run() {
        var now = clock.instant();
        due.listEnding(now, now.plus(ClosingTerms.NOTICE), MOST)
                .forEach(one -> attempt(one, closings::advance));
        due.listClosed(MOST).forEach(one -> attempt(one, closings::erase));
    }

    @FunctionalInterface
    private interface Step {
        void run(TenantScope scope) throws IOException;
    }

    /// One that fails is tried again in the next run.
    private void attempt(Due one, Step step) {
        try {
            step.run(scopes.of(name(), one.tenant(), one.zone()));
        } catch (IOException | RuntimeException e) {
            log.error("The closing of {} could not go on", one.tenant().value(), e);
        }
    }
}
