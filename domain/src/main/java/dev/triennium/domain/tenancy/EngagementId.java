package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EngagementId(UUID value) implements EntityId {

    public EngagementId {
        Objects.requireNonNull(value);
    }
}
