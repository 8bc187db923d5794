package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
        var all =
                nonconformities
                        .listAll(TenantScopes.of(scope))
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .filter(one -> !isWithdrawn(one))
                        .toList();
        Predicate<Nonconformity> isMajor = one -> one.grade() == NonconformityGrade.MAJOR;
        var majors = all.stream().filter(isMajor).toList();
        var minors = all.stream().filter(isMajor.negate()).toList();
        Predicate<Nonconformity> isRecent = one -> period.covers(one.content().foundOn());
        Predicate<Nonconformity> wasClosed = one -> wasClosed(one, scope, period);
        Predicate<Nonconformity> isOverdue = one -> one.isOverdue(period.today());
        return List.of(
                count(ReviewFigureKind.MAJOR_NONCONFORMITIES, majors, isRecent),
                count(ReviewFigureKind.MAJOR_NONCONFORMITIES_CLOSED, majors, wasClosed),
                count(ReviewFigureKind.MAJOR_NONCONFORMITIES_OPEN, majors, Nonconformity::isOpen),
                count(ReviewFigureKind.MAJOR_NONCONFORMITIES_OVERDUE, majors, isOverdue),
                count(ReviewFigureKind.MINOR_NONCONFORMITIES, minors, isRecent),
                count(ReviewFigureKind.MINOR_NONCONFORMITIES_CLOSED, minors, wasClosed),
                count(ReviewFigureKind.MINOR_NONCONFORMITIES_OPEN, minors, Nonconformity::isOpen),
                count(ReviewFigureKind.MINOR_NONCONFORMITIES_OVERDUE, minors, isOverdue));
    }

    private static boolean isWithdrawn(Nonconformity one) {
        return one.progress() instanceof NonconformityProgress.Withdrawn;
    }

    private static boolean wasClosed(Nonconformity one, TenantScope scope, Period period) {
        return one.progress() instanceof NonconformityProgress.Closed closed
                && period.covers(closed.review().at().atZone(scope.zone()).toLocalDate());
    }

    private static ReviewFigure count(
            ReviewFigureKind kind, List<Nonconformity> all, Predicate<Nonconformity> which) {
        return new ReviewFigure(kind, all.stream().filter(which).count());
    }
}
