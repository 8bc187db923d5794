package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record SiteId(UUID value) implements EntityId {

    public SiteId {
        Objects.requireNonNull(value);
    }
}
