package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.ItemPart;

/// The GraphQL type `AssessmentItemPart`.
///
/// @param part no field of the SDL: what other fields are made from
record AssessmentItemPartView(ItemPart part, String chapter) {

    static AssessmentItemPartView of(ItemPart part) {
        return new AssessmentItemPartView(part, part.chapter());
    }
}
