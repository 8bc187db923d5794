package dev.triennium.domain.certification;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record FindingId(UUID value) implements EntityId {

    public FindingId {
        Objects.requireNonNull(value);
    }
}
