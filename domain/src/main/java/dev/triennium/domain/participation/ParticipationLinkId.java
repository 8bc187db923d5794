package dev.triennium.domain.participation;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ParticipationLinkId(UUID value) implements EntityId {

    public ParticipationLinkId {
        Objects.requireNonNull(value);
    }
}
