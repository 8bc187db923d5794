package dev.triennium.domain.training;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CourseId(UUID value) implements EntityId {

    public CourseId {
        Objects.requireNonNull(value);
    }
}
