package dev.triennium.domain.training;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record QualificationId(UUID value) implements EntityId {

    public QualificationId {
        Objects.requireNonNull(value);
    }
}
