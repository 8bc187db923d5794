package dev.triennium.domain.markuse;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record MarkUseId(UUID value) implements EntityId {

    public MarkUseId {
        Objects.requireNonNull(value);
    }
}
