package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationStandings;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Set;

/// What certification bodies found to the standards of the system and is not settled.
@DomainService
final class CertificationInput implements ReviewInputSource {

    private final CertificationStandings standings;

    CertificationInput(CertificationStandings standings) {
        this.standings = standings;
    }

    @Override
    public Set<String> topics() {
        return Set.of("auditResults");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var running =
                standings
                        .list(TenantScopes.of(scope))
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .filter(one -> !one.head().state().isEnd())
                        .filter(one -> period.standards().contains(one.head().standard()))
                        .toList();
        return List.of(
                new ReviewFigure(
                        ReviewFigureKind.MAJOR_FINDINGS_OPEN,
                        running.stream().mapToInt(CertificationStanding::openMajors).sum()),
                new ReviewFigure(
                        ReviewFigureKind.MINOR_FINDINGS_WITHOUT_PLAN,
                        running.stream().mapToInt(CertificationStanding::minorsWithoutPlan).sum()));
    }
}
