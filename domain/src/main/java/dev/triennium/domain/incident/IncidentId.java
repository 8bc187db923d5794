package dev.triennium.domain.incident;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record IncidentId(UUID value) implements EntityId {

    public IncidentId {
        Objects.requireNonNull(value);
    }
}
