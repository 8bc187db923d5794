package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityTurnover;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;

/// What came and went in the register of nonconformities since the review before, by grade. What
/// was taken back does not count.
@DomainService
final class NonconformityInput implements ReviewInputSource {

    private final NonconformityRepository nonconformities;

    NonconformityInput(NonconformityRepository nonconformities) {
        this.nonconformities = nonconformities;
    }

    @Override
    public Set<String> topics() {
        return Set.of("nonconformities", "correctiveActions");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var turnover = nonconformities.countTurnover(scope, period.since(), period.today());
        var majors = turnover.getOrDefault(NonconformityGrade.MAJOR, NonconformityTurnover.NONE);
        var minors = turnover.getOrDefault(NonconformityGrade.MINOR, NonconformityTurnover.NONE);
        return List.of(
                new ReviewFigure(ReviewFigureKind.MAJOR_NONCONFORMITIES, majors.found()),
                new ReviewFigure(ReviewFigureKind.MAJOR_NONCONFORMITIES_CLOSED, majors.closed()),
                new ReviewFigure(ReviewFigureKind.MAJOR_NONCONFORMITIES_OPEN, majors.open()),
                new ReviewFigure(ReviewFigureKind.MAJOR_NONCONFORMITIES_OVERDUE, majors.overdue()),
                new ReviewFigure(ReviewFigureKind.MINOR_NONCONFORMITIES, minors.found()),
                new ReviewFigure(ReviewFigureKind.MINOR_NONCONFORMITIES_CLOSED, minors.closed()),
                new ReviewFigure(ReviewFigureKind.MINOR_NONCONFORMITIES_OPEN, minors.open()),
                new ReviewFigure(ReviewFigureKind.MINOR_NONCONFORMITIES_OVERDUE, minors.overdue()));
    }
}
