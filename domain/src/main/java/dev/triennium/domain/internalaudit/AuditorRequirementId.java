package dev.triennium.domain.internalaudit;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record AuditorRequirementId(UUID value) implements EntityId {

    public AuditorRequirementId {
        Objects.requireNonNull(value);
    }
}
