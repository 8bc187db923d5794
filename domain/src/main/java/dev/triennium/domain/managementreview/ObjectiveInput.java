package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.objective.ObjectiveCounts;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;

/// How far the objectives are.
@DomainService
final class ObjectiveInput implements ReviewInputSource {

    private final ObjectiveCounts objectives;

    ObjectiveInput(ObjectiveCounts objectives) {
        this.objectives = objectives;
    }

    @Override
    public Set<String> topics() {
        return Set.of("objectives", "policyAndObjectives", "energyTargets", "measurementResults");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var progress = objectives.count(scope, period.today());
        return List.of(
                new ReviewFigure(ReviewFigureKind.OBJECTIVES_OPEN, progress.open()),
                new ReviewFigure(ReviewFigureKind.OBJECTIVES_REACHED, progress.reached()),
                new ReviewFigure(ReviewFigureKind.OBJECTIVES_LATE, progress.late()));
    }
}
