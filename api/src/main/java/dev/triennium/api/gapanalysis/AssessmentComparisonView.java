package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.ComparedItem;
import dev.triennium.domain.tenancy.TenantScope;

/// The GraphQL type `AssessmentComparison`.
record AssessmentComparisonView(TenantScope scope, AssessmentView before, AssessmentView after)
        implements ScopedView {

    /// What the fields of the GraphQL type `AssessmentComparedItemEdge` are made from.
    record ItemView(TenantScope scope, ComparedItem compared) {}
}
