package dev.triennium.api.certification;

import dev.triennium.domain.certification.cycle.CertificationCycle;
import java.time.LocalDate;
import java.util.List;

/// The GraphQL type `CertificationCyclePreview`.
record CertificationCyclePreviewView(LocalDate expiresOn, List<CycleMilestoneView> milestones) {

    static CertificationCyclePreviewView of(CertificationCycle cycle) {
        return new CertificationCyclePreviewView(
                cycle.expiresOn(), CycleMilestoneView.of(cycle, null));
    }
}
