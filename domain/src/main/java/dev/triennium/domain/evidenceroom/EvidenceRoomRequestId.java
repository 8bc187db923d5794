package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceRoomRequestId(UUID value) implements EntityId {

    public EvidenceRoomRequestId {
        Objects.requireNonNull(value);
    }
}
