package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.ComparedItem;
import dev.triennium.domain.gapanalysis.Trend;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Map;

/// The GraphQL type `AssessmentComparison`.
///
/// @param trends no field of the SDL: how many items there are of each
record AssessmentComparisonView(
        TenantScope scope, AssessmentView before, AssessmentView after, Map<Trend, Integer> trends)
        implements ScopedView {

    /// The GraphQL type `AssessmentComparedItem`.
    ///
    /// @param compared no field of the SDL: what other fields are made from
    record ItemView(TenantScope scope, ComparedItem compared, Trend trend) implements ScopedView {

        static ItemView of(TenantScope scope, ComparedItem item) {
            return new ItemView(scope, item, item.trend());
        }
    }

    int count(Trend trend) {
        return trends.getOrDefault(trend, 0);
    }
}
