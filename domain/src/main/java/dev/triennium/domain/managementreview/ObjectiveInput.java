package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Set;

/// How far the objectives are.
@DomainService
final class ObjectiveInput implements ReviewInputSource {

    private final ObjectiveRepository objectives;

    ObjectiveInput(ObjectiveRepository objectives) {
        this.objectives = objectives;
    }

    @Override
    public Set<String> topics() {
        return Set.of("objectives", "policyAndObjectives", "energyTargets", "measurementResults");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var open =
                objectives
                        .listAll(TenantScopes.of(scope))
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .filter(Objective::isOpen)
                        .toList();
        return List.of(
                new ReviewFigure(ReviewFigureKind.OBJECTIVES_OPEN, open.size()),
                new ReviewFigure(
                        ReviewFigureKind.OBJECTIVES_REACHED,
                        open.stream().filter(Objective::isReached).count()),
                new ReviewFigure(
                        ReviewFigureKind.OBJECTIVES_LATE,
                        open.stream()
                                .filter(one -> !one.isReached())
                                .filter(one -> one.content().dueOn().isBefore(period.today()))
                                .count()));
    }
}
