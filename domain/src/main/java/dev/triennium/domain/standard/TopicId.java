package dev.triennium.domain.standard;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record TopicId(UUID value) implements EntityId {

    public TopicId {
        Objects.requireNonNull(value);
    }
}
