package dev.triennium.domain.evidence;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceRevisionId(UUID value) implements EntityId {

    public EvidenceRevisionId {
        Objects.requireNonNull(value);
    }
}
