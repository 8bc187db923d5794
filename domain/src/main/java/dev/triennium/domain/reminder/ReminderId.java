package dev.triennium.domain.reminder;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ReminderId(UUID value) implements EntityId {

    public ReminderId {
        Objects.requireNonNull(value);
    }
}
