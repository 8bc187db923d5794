package dev.triennium.domain.markuse;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record MarkTaskId(UUID value) implements EntityId {

    public MarkTaskId {
        Objects.requireNonNull(value);
    }
}
