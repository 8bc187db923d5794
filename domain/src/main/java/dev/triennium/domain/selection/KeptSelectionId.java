package dev.triennium.domain.selection;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record KeptSelectionId(UUID value) implements EntityId {

    public KeptSelectionId {
        Objects.requireNonNull(value);
    }
}
