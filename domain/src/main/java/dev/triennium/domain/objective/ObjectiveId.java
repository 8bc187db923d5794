package dev.triennium.domain.objective;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ObjectiveId(UUID value) implements EntityId {

    public ObjectiveId {
        Objects.requireNonNull(value);
    }
}
