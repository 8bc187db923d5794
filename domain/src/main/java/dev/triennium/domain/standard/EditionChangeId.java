package dev.triennium.domain.standard;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EditionChangeId(UUID value) implements EntityId {

    public EditionChangeId {
        Objects.requireNonNull(value);
    }
}
