package dev.triennium.domain.standard;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ControlId(UUID value) implements EntityId {

    public ControlId {
        Objects.requireNonNull(value);
    }
}
