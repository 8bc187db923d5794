package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.CompetenceMatrixService;
import java.util.List;
import java.util.Set;

/// Whether people have what nobody may work without.
@DomainService
final class CompetenceInput implements ReviewInputSource {

    private final CompetenceMatrixService matrix;

    CompetenceInput(CompetenceMatrixService matrix) {
        this.matrix = matrix;
    }

    @Override
    public Set<String> topics() {
        return Set.of("resources", "futureResources");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var missing =
                matrix.countCriticalGaps(TenantScopes.of(scope)).getOrDefault(scope.tenant(), 0);
        return List.of(new ReviewFigure(ReviewFigureKind.CRITICAL_COMPETENCES_MISSING, missing));
    }
}
