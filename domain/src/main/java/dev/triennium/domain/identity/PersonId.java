package dev.triennium.domain.identity;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record PersonId(UUID value) implements EntityId {

    public PersonId {
        Objects.requireNonNull(value);
    }
}
