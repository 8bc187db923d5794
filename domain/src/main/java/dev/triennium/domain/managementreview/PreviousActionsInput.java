package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Set;

/// How far is what earlier reviews of the same system decided.
@DomainService
final class PreviousActionsInput implements ReviewInputSource {

    private final ManagementReviewRepository reviews;
    private final ReviewDecisionRepository decisions;

    PreviousActionsInput(ManagementReviewRepository reviews, ReviewDecisionRepository decisions) {
        this.reviews = reviews;
        this.decisions = decisions;
    }

    @Override
    public Set<String> topics() {
        return Set.of("previousActions");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var system = Ref.in(scope, period.system());
        var earlier =
                reviews
                        .listOfSystems(TenantScopes.of(scope), List.of(system))
                        .getOrDefault(system, List.of())
                        .stream()
                        .map(review -> Ref.in(scope, review.id()))
                        .toList();
        var all =
                decisions.listAll(TenantScopes.of(scope), earlier).values().stream()
                        .flatMap(List::stream)
                        .toList();
        var open = all.stream().filter(ReviewDecision::isOpen).toList();
        return List.of(
                new ReviewFigure(ReviewFigureKind.ACTIONS_OPEN, open.size()),
                new ReviewFigure(
                        ReviewFigureKind.ACTIONS_LATE,
                        open.stream()
                                .filter(
                                        one ->
                                                one.dueOn() != null
                                                        && one.dueOn().isBefore(period.today()))
                                .count()),
                new ReviewFigure(ReviewFigureKind.ACTIONS_DONE, all.size() - open.size()));
    }
}
