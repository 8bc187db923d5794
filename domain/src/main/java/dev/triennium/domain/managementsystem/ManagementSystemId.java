package dev.triennium.domain.managementsystem;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ManagementSystemId(UUID value) implements EntityId {

    public ManagementSystemId {
        Objects.requireNonNull(value);
    }
}
