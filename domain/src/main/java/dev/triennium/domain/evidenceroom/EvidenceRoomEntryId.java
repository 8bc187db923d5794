package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceRoomEntryId(UUID value) implements EntityId {

    public EvidenceRoomEntryId {
        Objects.requireNonNull(value);
    }
}
