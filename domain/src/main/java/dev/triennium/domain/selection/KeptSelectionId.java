package dev.triennium.domain.selection;

import java.util.Objects;
import java.util.UUID;

public record KeptSelectionId(UUID value) {

    public KeptSelectionId {
        Objects.requireNonNull(value);
    }
}
