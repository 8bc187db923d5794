package dev.triennium.domain.standard;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record StandardId(UUID value) implements EntityId {

    public StandardId {
        Objects.requireNonNull(value);
    }
}
