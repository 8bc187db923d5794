package dev.triennium.scheduler.evidenceroom;

import dev.triennium.domain.evidenceroom.DueEvidencePackages;
import dev.triennium.domain.evidenceroom.EvidencePackage;
import dev.triennium.domain.evidenceroom.EvidencePackageService;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Writes the packages of evidence that were asked for.
@Component
@Order(SweepOrder.EVIDENCE_PACKAGES)
class EvidencePackagesSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(EvidencePackagesSweep.class);

    /// In one run; the rest waits for the next.
    private static final int MOST = 100;

    private final DueEvidencePackages due;
    private final EvidencePackageService packages;
    private final JobScopes scopes;
    private final Clock clock;

    EvidencePackagesSweep(
            DueEvidencePackages due,
            EvidencePackageService packages,
            JobScopes scopes,
            Clock clock) {
        this.due = due;
        this.packages = packages;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evidence-packages";
    }

    /// One that fails is tried again in the next run, until it is given up.
    @Override
    public void run() {
        for (var one :
                due.listRequested(clock.instant().minus(EvidencePackage.TIME_TO_MAKE), MOST)) {
            try {
                packages.make(scopes.of(name(), one.tenant(), one.zone()), one.id());
            } catch (IOException | RuntimeException e) {
                log.error("Package {} could not be made", one.id().value(), e);
            }
        }
    }
}
