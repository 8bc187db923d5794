package dev.triennium.domain.handover;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record HandoverId(UUID value) implements EntityId {

    public HandoverId {
        Objects.requireNonNull(value);
    }
}
