package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.gapanalysis.AssessmentReports;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the latest gap analysis of the system found.
@DomainService
final class GapInput implements ReviewInputSource {

    private final AssessmentRepository assessments;
    private final AssessmentReports reports;

    GapInput(AssessmentRepository assessments, AssessmentReports reports) {
        this.assessments = assessments;
        this.reports = reports;
    }

    @Override
    public Set<String> topics() {
        return Set.of("improvementOpportunities");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var scopes = TenantScopes.of(scope);
        var system = Ref.in(scope, period.system());
        var latest =
                assessments
                        .pagesOfSystems(
                                scopes,
                                List.of(system),
                                ArchivedFilter.EXCLUDED,
                                PageRequest.first(1))
                        .get(system);
        if (latest == null || latest.values().isEmpty()) {
            return List.of();
        }
        var ref = Ref.in(scope, latest.values().getFirst().id());
        return reports
                .listScores(scopes, List.of(ref), Set.of(Score.Level.ASSESSMENT))
                .getOrDefault(ref, Map.of())
                .getOrDefault(Score.Level.ASSESSMENT, List.of())
                .stream()
                .limit(1)
                .flatMap(
                        score ->
                                Stream.of(
                                        new ReviewFigure(
                                                ReviewFigureKind.GAPS_MAJOR,
                                                score.counts().majorGaps()),
                                        new ReviewFigure(
                                                ReviewFigureKind.GAPS_MINOR,
                                                score.counts().minorGaps())))
                .toList();
    }
}
