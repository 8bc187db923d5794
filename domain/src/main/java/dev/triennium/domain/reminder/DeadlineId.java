package dev.triennium.domain.reminder;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record DeadlineId(UUID value) implements EntityId {

    public DeadlineId {
        Objects.requireNonNull(value);
    }
}
