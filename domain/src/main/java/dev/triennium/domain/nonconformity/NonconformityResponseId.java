package dev.triennium.domain.nonconformity;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record NonconformityResponseId(UUID value) implements EntityId {

    public NonconformityResponseId {
        Objects.requireNonNull(value);
    }
}
