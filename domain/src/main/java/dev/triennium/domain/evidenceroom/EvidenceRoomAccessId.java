package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceRoomAccessId(UUID value) implements EntityId {

    public EvidenceRoomAccessId {
        Objects.requireNonNull(value);
    }
}
