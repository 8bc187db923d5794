package dev.triennium.domain.gapanalysis;

import java.util.Objects;

/// An item as the caller saw it.
public record ItemVersion(AssessmentItemId item, int expectedVersion) {

    public ItemVersion {
        Objects.requireNonNull(item);
    }
}
