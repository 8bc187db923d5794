package dev.triennium.domain.nonconformity;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record NonconformityId(UUID value) implements EntityId {

    public NonconformityId {
        Objects.requireNonNull(value);
    }
}
