package dev.triennium.domain.context;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record InterestedPartyId(UUID value) implements EntityId {

    public InterestedPartyId {
        Objects.requireNonNull(value);
    }
}
