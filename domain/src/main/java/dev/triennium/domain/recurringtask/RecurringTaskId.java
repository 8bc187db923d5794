package dev.triennium.domain.recurringtask;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record RecurringTaskId(UUID value) implements EntityId {

    public RecurringTaskId {
        Objects.requireNonNull(value);
    }
}
