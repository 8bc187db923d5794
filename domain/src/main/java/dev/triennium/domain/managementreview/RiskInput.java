package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.risk.RiskCounts;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;

/// What the register of risks says now.
@DomainService
final class RiskInput implements ReviewInputSource {

    private final RiskCounts risks;

    RiskInput(RiskCounts risks) {
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
        var count = risks.count(scope);
        return List.of(
                new ReviewFigure(ReviewFigureKind.RISKS_OPEN, count.open()),
                new ReviewFigure(ReviewFigureKind.RISKS_ABOVE_THRESHOLD, count.aboveThreshold()),
                new ReviewFigure(ReviewFigureKind.RISKS_WITHIN_THRESHOLD, count.withinThreshold()),
                new ReviewFigure(ReviewFigureKind.RISKS_NOT_RATED, count.notRated()),
                new ReviewFigure(ReviewFigureKind.RISKS_ACCEPTED, count.accepted()));
    }
}
