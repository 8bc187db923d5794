package dev.triennium.scheduler.tenantexport;

import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantexport.DueTenantExports;
import dev.triennium.domain.tenantexport.DueTenantExports.Due;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportService;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Makes the exports that were asked for, and throws away those that have expired.
@Component
@Order(SweepOrder.TENANT_EXPORTS)
class TenantExportsSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(TenantExportsSweep.class);

    /// In one run; the rest waits for the next.
    private static final int MOST = 100;

    private final DueTenantExports due;
    private final TenantExportService exports;
    private final JobScopes scopes;
    private final Clock clock;

    TenantExportsSweep(
            DueTenantExports due, TenantExportService exports, JobScopes scopes, Clock clock) {
        this.due = due;
        this.exports = exports;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tenant-exports";
    }

    @Override
    public void run() {
        due.listExpired(clock.instant(), MOST).forEach(one -> attempt(one, exports::discard));
        due.listRequested(clock.instant(), MOST).forEach(one -> attempt(one, exports::make));
    }

    @FunctionalInterface
    private interface Step {
        void run(TenantScope scope, TenantExportId id) throws IOException;
    }

    /// One that fails is tried again in the next run, until it expires.
    private void attempt(Due one, Step step) {
        try {
            step.run(scopes.of(name(), one.tenant(), one.zone()), one.export());
        } catch (IOException | RuntimeException e) {
            log.error("Export {} could not be made or thrown away", one.export().value(), e);
        }
    }
}
