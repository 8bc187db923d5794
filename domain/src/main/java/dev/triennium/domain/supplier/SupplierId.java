package dev.triennium.domain.supplier;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record SupplierId(UUID value) implements EntityId {

    public SupplierId {
        Objects.requireNonNull(value);
    }
}
