package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceRoomGuestId(UUID value) implements EntityId {

    public EvidenceRoomGuestId {
        Objects.requireNonNull(value);
    }
}
