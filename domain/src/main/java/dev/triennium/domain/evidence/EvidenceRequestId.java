package dev.triennium.domain.evidence;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceRequestId(UUID value) implements EntityId {

    public EvidenceRequestId {
        Objects.requireNonNull(value);
    }
}
