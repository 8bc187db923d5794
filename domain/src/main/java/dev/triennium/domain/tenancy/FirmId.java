package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record FirmId(UUID value) implements EntityId {

    public FirmId {
        Objects.requireNonNull(value);
    }
}
