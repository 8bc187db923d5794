package dev.triennium.domain.training;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CompetenceId(UUID value) implements EntityId {

    public CompetenceId {
        Objects.requireNonNull(value);
    }
}
