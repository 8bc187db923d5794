package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.ItemVersion;

record AssessmentItemVersionInput(AssessmentItemId id, int expectedVersion) {

    ItemVersion toDomain() {
        return new ItemVersion(id, expectedVersion);
    }
}
