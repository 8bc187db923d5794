package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What the register of risks says now.
@DomainService
final class RiskInput implements ReviewInputSource {

    private final RiskRepository risks;

    RiskInput(RiskRepository risks) {
        this.risks = risks;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "riskActionEffect",
                "riskTreatment",
                "riskActions",
                "riskAssessment",
                "environmentalChanges",
                "safetyChanges",
                "impactAnalysis",
                "untreatedRisks",
                "briberyRisk");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var open =
                risks
                        .listAll(TenantScopes.of(scope))
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .filter(Risk::isOpen)
                        .toList();
        var ratings = open.stream().map(Risk::present).filter(Objects::nonNull).toList();
        var within = ratings.stream().filter(one -> one.isWithinThreshold()).count();
        return List.of(
                new ReviewFigure(ReviewFigureKind.RISKS_OPEN, open.size()),
                new ReviewFigure(ReviewFigureKind.RISKS_ABOVE_THRESHOLD, ratings.size() - within),
                new ReviewFigure(ReviewFigureKind.RISKS_WITHIN_THRESHOLD, within),
                new ReviewFigure(ReviewFigureKind.RISKS_NOT_RATED, open.size() - ratings.size()),
                new ReviewFigure(
                        ReviewFigureKind.RISKS_ACCEPTED,
                        open.stream()
                                .filter(
                                        one ->
                                                one.standing().state()
                                                        == RiskStanding.State.ACCEPTED)
                                .count()));
    }
}
