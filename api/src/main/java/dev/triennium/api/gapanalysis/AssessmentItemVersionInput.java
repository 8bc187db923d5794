package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.ItemVersion;

record AssessmentItemVersionInput(GlobalId id, int expectedVersion) {

    ItemVersion toDomain() {
        return new ItemVersion(
                id.as(AssessmentItemView.TYPE, AssessmentItemId::new), expectedVersion);
    }
}
