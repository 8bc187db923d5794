package dev.triennium.domain.evidence;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidenceId(UUID value) implements EntityId {

    public EvidenceId {
        Objects.requireNonNull(value);
    }
}
