package dev.triennium.domain.context;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record PartyRequirementId(UUID value) implements EntityId {

    public PartyRequirementId {
        Objects.requireNonNull(value);
    }
}
