package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.ComparedItem;
import dev.triennium.domain.gapanalysis.Trend;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentComparison`.
///
/// @param trends no field of the SDL: how many items there are of each
record AssessmentComparisonView(
        TenantScope scope, AssessmentView before, AssessmentView after, Map<Trend, Integer> trends)
        implements ScopedView {

    /// What the fields of the GraphQL type `AssessmentComparedItemEdge` are made from.
    record ItemView(TenantScope scope, ComparedItem compared) {

        AssessmentItemView.@Nullable Key key(@Nullable AssessmentItemId item) {
            return item == null ? null : new AssessmentItemView.Key(scope, item);
        }
    }

    int count(Trend trend) {
        return trends.getOrDefault(trend, 0);
    }
}
