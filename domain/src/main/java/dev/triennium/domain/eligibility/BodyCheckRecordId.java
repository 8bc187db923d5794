package dev.triennium.domain.eligibility;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record BodyCheckRecordId(UUID value) implements EntityId {

    public BodyCheckRecordId {
        Objects.requireNonNull(value);
    }
}
