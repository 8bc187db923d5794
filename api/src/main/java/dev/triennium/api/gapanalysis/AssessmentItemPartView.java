package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.tenancy.TenantScope;

/// The GraphQL type `AssessmentItemPart`.
///
/// @param part no field of the SDL: what other fields are made from
record AssessmentItemPartView(TenantScope scope, ItemPart part, String chapter)
        implements ScopedView {

    static AssessmentItemPartView of(TenantScope scope, ItemPart part) {
        return new AssessmentItemPartView(scope, part, part.chapter());
    }
}
