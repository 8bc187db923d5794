package dev.triennium.domain.nonconformity;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CorrectiveActionId(UUID value) implements EntityId {

    public CorrectiveActionId {
        Objects.requireNonNull(value);
    }
}
