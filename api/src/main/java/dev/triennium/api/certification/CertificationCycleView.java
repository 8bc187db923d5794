package dev.triennium.api.certification;

import dev.triennium.domain.certification.cycle.CertificationCycle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `CertificationCycle`.
record CertificationCycleView(
        int number,
        CertificationCycle.Origin origin,
        LocalDate decidedOn,
        RuledDateView expiry,
        @Nullable LocalDate gapFrom,
        @Nullable LocalDate gapTo,
        List<CycleMilestoneView> milestones) {

    static CertificationCycleView of(CertificationView certification, CertificationCycle cycle) {
        return new CertificationCycleView(
                cycle.number(),
                cycle.origin(),
                cycle.decidedOn(),
                RuledDateView.of(cycle.expiry()),
                cycle.gap().map(CertificationCycle.Gap::from).orElse(null),
                cycle.gap().map(CertificationCycle.Gap::to).orElse(null),
                CycleMilestoneView.of(
                        cycle,
                        new CycleMilestoneView.Place(
                                certification.scope(), certification.head().id(), cycle.number())));
    }
}
