package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceRoomId(UUID value) implements EntityId {

    public EvidenceRoomId {
        Objects.requireNonNull(value);
    }
}
