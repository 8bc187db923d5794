package dev.triennium.scheduler.certification;

import dev.triennium.domain.certification.CertificationService;
import dev.triennium.domain.certification.DueCertifications;
import dev.triennium.domain.certification.DueCertifications.Due;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Moves the certifications whose day has begun, and sees to it that their audits are planned. A
/// grant or a moved date plans its audits at once; this is for what only the calendar brings.
@Component
@Order(SweepOrder.CERTIFICATION_TIMERS)
class CertificationTimersSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(CertificationTimersSweep.class);
    private static final int PAGE = 500;

    /// Where a date begins first; whether it has begun for the tenant, the use case knows.
    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);

    private final DueCertifications due;
    private final CertificationService certifications;
    private final JobScopes scopes;
    private final Clock clock;

    CertificationTimersSweep(
            DueCertifications due,
            CertificationService certifications,
            JobScopes scopes,
            Clock clock) {
        this.due = due;
        this.certifications = certifications;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certification-timers";
    }

    @Override
    public void run() {
        var until = LocalDate.ofInstant(clock.instant(), FIRST_ON_EARTH);
        Due last = null;
        List<Due> page;
        do {
            page = due.list(until, last, PAGE);
            page.forEach(this::move);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private void move(Due each) {
        var scope = scopes.of(name(), each.tenant(), each.zone());
        try {
            certifications.runTimers(scope, each.certification());
            certifications.planAudits(scope, each.certification());
        } catch (RuntimeException e) {
            log.error("The timers of certification {} failed", each.certification().value(), e);
        }
    }
}
